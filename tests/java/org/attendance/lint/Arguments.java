package org.attendance.lint;

import java.util.ArrayList;
import java.util.List;

/** Splits the arguments of a call in source text. */
final class Arguments {

    private Arguments() {
    }

    /**
     * The arguments of a call, as written.
     *
     * @param source source text
     * @param from place just after the call's opening parenthesis
     */
    static List<String> at(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = from;
        int at = from;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '"' || c == '\'') {
                at = closingQuote(source, at);
            } else if (c == '(' || c == '[' || c == '{') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                add(arguments, source.substring(begin, at));
                begin = at + 1;
                if (c == ')') {
                    return arguments;
                }
            } else if (c == ')' || c == ']' || c == '}') {
                depth--;
            }
            at++;
        }
        return arguments;
    }

    private static int closingQuote(String source, int open) {
        int at = open + 1;
        while (at < source.length() - 1 && source.charAt(at) != source.charAt(open)) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }

    private static void add(List<String> arguments, String argument) {
        if (!argument.isBlank()) {
            arguments.add(argument.strip());
        }
    }
}
