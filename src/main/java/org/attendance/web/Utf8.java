package org.attendance.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Uploaded bytes as text. */
public final class Utf8 {
    private Utf8() {
    }

    /**
     * The text of UTF-8 bytes.
     * @throws CharacterCodingException if they are not UTF-8 throughout
     */
    public static String decode(ByteBuffer bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(bytes.duplicate()).toString();
    }
}
