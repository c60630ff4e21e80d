package org.apache.ofbiz.base.util;

/** wrapString marks text that a page prints without encoding it. */
public class StringUtil {
    public static final StringUtil INSTANCE = new StringUtil();

    protected StringUtil() { }

    public static StringWrapper wrapString(String theString) {
        return theString == null ? null : new StringWrapper(theString);
    }

    /** Text that is safe as it stands. */
    public static class StringWrapper {
        private final String theString;

        public StringWrapper(String theString) {
            this.theString = theString;
        }

        @Override
        public String toString() {
            return theString;
        }
    }
}
