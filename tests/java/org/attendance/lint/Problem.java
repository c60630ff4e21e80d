package org.attendance.lint;

/**
 * Something a lint found.
 *
 * @param file path below the repository root, with slashes
 * @param line counted from 1; 0 where the whole file is meant
 * @param message what is wrong and what would be right
 */
record Problem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + " " + message;
    }
}
