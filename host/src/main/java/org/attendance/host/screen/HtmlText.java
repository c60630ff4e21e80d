package org.attendance.host.screen;

/** Encodes text for HTML as OFBiz does: everything but letters and digits of ASCII and comma, full stop, hyphen, underscore, space. */
public final class HtmlText {
    private static final String AS_IS = ",.-_ ";

    private HtmlText() { }

    public static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || AS_IS.indexOf(c) >= 0;
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (plain) {
                        out.append((char) c);
                    } else if (c < ' ' && c != '\t' && c != '\n' && c != '\r') {
                        out.append("&#xfffd;");
                    } else {
                        out.append("&#x").append(Integer.toHexString(c)).append(';');
                    }
                }
            }
        });
        return out.toString();
    }
}
