package org.apache.ofbiz.base.util;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/** Text helpers; wrapString marks text that a page prints without encoding it. */
public class StringUtil {
    public static final StringUtil INSTANCE = new StringUtil();

    protected StringUtil() { }

    public static String join(Collection<?> col, String delim) {
        return col == null || col.isEmpty() ? null : col.stream().map(String::valueOf).collect(Collectors.joining(delim));
    }

    /** The parts between any of the characters of the delimiter (white space when null); null for null. */
    public static List<String> split(String str, String delim) {
        if (str == null) {
            return null;
        }
        StringTokenizer tokens = delim == null ? new StringTokenizer(str) : new StringTokenizer(str, delim);
        List<String> parts = new ArrayList<>();
        while (tokens.hasMoreTokens()) {
            parts.add(tokens.nextToken());
        }
        return parts;
    }

    public static StringWrapper wrapString(String theString) {
        return makeStringWrapper(theString);
    }

    public static StringWrapper makeStringWrapper(String theString) {
        if (theString == null) {
            return null;
        }
        return theString.isEmpty() ? StringWrapper.EMPTY_STRING_WRAPPER : new StringWrapper(theString);
    }

    /** Text that is safe as it stands. */
    public static class StringWrapper {
        public static final StringWrapper EMPTY_STRING_WRAPPER = new StringWrapper("");

        protected String theString;

        public StringWrapper(String theString) {
            this.theString = theString;
        }

        @Override
        public String toString() {
            return theString;
        }
    }
}
