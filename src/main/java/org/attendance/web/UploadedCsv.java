package org.attendance.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A CSV text that reaches the server as a file (field csvFile) or pasted (field csvText). */
public final class UploadedCsv {
    /** Largest file taken. */
    public static final int MOST_BYTES = 50 * 1024 * 1024;
    private static final int LONGEST_NAME = 200;

    private final Map<?, ?> parameters;
    private String text;
    private String refusal;

    /**
     * @param queryString query string of the request, null if none
     * @param parameters the form as the host took it apart: a file as ByteBuffer, its name as _csvFile_fileName
     */
    public UploadedCsv(Locale locale, String queryString, Map<?, ?> parameters) {
        this.parameters = parameters;
        String refusalKey = PostedForm.hasFieldsInAddress(queryString) ? "AttendanceFormInAddress" : readText();
        if (refusalKey != null) {
            refusal = Labels.get(locale, refusalKey, "file", fileName(), "megabytes", MOST_BYTES / 1024 / 1024);
        }
    }

    private String readText() {
        if (parameters.get("csvFile") instanceof ByteBuffer bytes && bytes.hasRemaining()) {
            return readFile(bytes);
        }
        text = pasted();
        return text.isBlank() ? "AttendanceUploadEmpty" : null;
    }

    private String readFile(ByteBuffer bytes) {
        if (bytes.remaining() > MOST_BYTES) {
            return "AttendanceUploadTooLarge";
        }
        String name = fileName().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".txt")) {
            return "AttendanceUploadNotCsv";
        }
        try {
            text = Utf8.decode(bytes);
            return text.isBlank() ? "AttendanceUploadEmpty" : null;
        } catch (CharacterCodingException e) {
            return "AttendanceUploadNotUtf8";
        }
    }

    /** Why nothing was taken, in words; null if the text can be used. */
    public String refusal() {
        return refusal;
    }

    /** The text; null if refused. */
    public String text() {
        return text;
    }

    /** What was pasted, to be shown again; empty if nothing was. */
    public String pasted() {
        return parameters.get("csvText") instanceof String pasted ? pasted : "";
    }

    /** Name of the file as the browser gave it, without folders; empty if pasted. */
    public String fileName() {
        String name = parameters.get("_csvFile_fileName") instanceof String given ? given : "";
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Further fields of the form. */
    public Map<String, Object> values(String... names) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            values.put(name, parameters.get(name) instanceof String value && !value.isBlank() ? value.strip() : null);
        }
        return values;
    }
}
