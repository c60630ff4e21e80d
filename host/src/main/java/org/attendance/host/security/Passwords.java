package org.attendance.host.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Compares a password with a stored hash in one of OFBiz's forms: {SHA}hex, {PBKDF2-SHA256}rounds$salt$hash. */
public final class Passwords {
    private static final int BITS_PER_BYTE = 8;

    private Passwords() { }

    /** False for a hash that is missing or of another form. */
    public static boolean matches(String stored, String password) {
        if (stored == null || password == null) {
            return false;
        }
        try {
            if (stored.startsWith("{PBKDF2")) {
                return matchesPbkdf2(stored, password);
            }
            if (stored.startsWith("{")) {
                int end = stored.indexOf('}');
                byte[] digest = MessageDigest.getInstance(stored.substring(1, end)).digest(password.getBytes(StandardCharsets.UTF_8));
                return same(HexFormat.of().formatHex(digest), stored.substring(end + 1));
            }
            return false;
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    private static boolean matchesPbkdf2(String stored, String password) throws GeneralSecurityException {
        int end = stored.indexOf('}');
        String[] parts = stored.substring(end + 1).split("\\$");
        byte[] salt = Base64.getMimeDecoder().decode(parts[1]);
        byte[] hash = Base64.getDecoder().decode(parts[2]);
        String algorithm = "PBKDF2WithHmac" + stored.substring(stored.indexOf('-') + 1, end);
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, Integer.parseInt(parts[0]), hash.length * BITS_PER_BYTE);
        return MessageDigest.isEqual(hash, SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded());
    }

    private static boolean same(String left, String right) {
        return MessageDigest.isEqual(left.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
    }
}
