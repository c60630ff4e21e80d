package org.attendance.services;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Orders texts as people do: numbers in them by value, so 7B comes before 10A. */
public final class NaturalOrder implements Comparator<String> {
    private static final Pattern PARTS = Pattern.compile("[0-9]+|[^0-9]+");

    @Override
    public int compare(String one, String other) {
        Matcher first = PARTS.matcher(one);
        Matcher second = PARTS.matcher(other);
        while (first.find()) {
            if (!second.find()) {
                return 1;
            }
            int order = compareParts(first.group(), second.group());
            if (order != 0) {
                return order;
            }
        }
        return second.find() ? -1 : one.compareTo(other);
    }

    private static int compareParts(String one, String other) {
        if (Character.isDigit(one.charAt(0)) && Character.isDigit(other.charAt(0))) {
            return new BigInteger(one).compareTo(new BigInteger(other));
        }
        return one.compareTo(other);
    }
}
