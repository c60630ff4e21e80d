package org.attendance.services.letters;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.ofbiz.entity.GenericValue;

/** The checksum of a letter as it was issued. */
final class LetterSeal {
    private static final List<String> FIELDS = List.of("letterId", "schoolId", "pupilId", "caseId", "contactId", "letterTypeId", "templateId",
            "factKey", "copyNumber", "issuedDate", "fromDate", "thruDate", "pupilName", "registrationGroup", "recipientName", "addressText",
            "emailAddress", "headingText", "letterText", "factText", "largePrint", "issuedByUserLoginId", "issuedByName", "issuedByPosition");
    private static final int SHORT = 16;

    private LetterSeal() {
    }

    /** SHA-256 of all fields of a letter, each with its length, so that no text can pass over into the next; 64 hexadecimal digits. */
    static String of(GenericValue letter) {
        return hash(FIELDS.stream().map(field -> {
            Object value = letter.get(field);
            String text = value instanceof Timestamp moment ? Long.toString(moment.getTime()) : value == null ? "" : value.toString();
            return field + " " + text.length() + " " + text;
        }).collect(Collectors.joining("\n")));
    }

    /** Whether a letter is as it was issued. */
    static boolean holds(GenericValue letter) {
        return of(letter).equals(letter.getString("checksumText"));
    }

    /** A short sign of a text, 16 hexadecimal digits. */
    static String sign(String text) {
        return hash(text).substring(0, SHORT);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
