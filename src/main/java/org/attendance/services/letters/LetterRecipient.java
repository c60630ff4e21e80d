package org.attendance.services.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.services.HomeContact;
import org.attendance.services.Messages;

/**
 * Whom one letter goes to.
 * @param contactId the first of those written to who can be emailed, or the first; null for the pupil or an authority
 * @param name names as the letter says them
 * @param address lines of the postal address with the names first; null: by hand or email
 * @param email where it can be sent; null for nowhere
 */
record LetterRecipient(String contactId, String name, String address, String email) {

    /**
     * One for each address of those who have parental responsibility or live with the pupil; a parent of whom only an email address is known
     * gets a letter too. Empty where nobody can be written to.
     */
    static List<LetterRecipient> parents(Messages messages, List<HomeContact> contacts) {
        Map<String, List<HomeContact>> homes = new LinkedHashMap<>();
        contacts.stream().filter(contact -> contact.parentalResponsibility() || contact.livesWith())
                .sorted(Comparator.comparing(contact -> contact.priority() == null ? Long.MAX_VALUE : contact.priority()))
                .forEach(contact -> {
                    String home = home(contact);
                    if (home != null) {
                        homes.computeIfAbsent(home, key -> new ArrayList<>()).add(contact);
                    }
                });
        return homes.values().stream().map(home -> of(messages, home)).toList();
    }

    private static String home(HomeContact contact) {
        return contact.address().size() >= 2 ? String.join("\n", contact.address()).toLowerCase(Locale.UK).replaceAll("[^a-z0-9\n]", "")
                : contact.email();
    }

    private static LetterRecipient of(Messages messages, List<HomeContact> home) {
        List<String> names = home.stream().map(HomeContact::name).toList();
        int last = names.size() - 1;
        String name = last == 0 ? names.get(0) : messages.get("AttendanceLetterNames", "names", String.join(", ", names.subList(0, last)),
                "last", names.get(last));
        HomeContact first = home.get(0);
        HomeContact reached = home.stream().filter(contact -> contact.email() != null).findFirst().orElse(first);
        return new LetterRecipient(reached.contactId(), name,
                first.address().size() < 2 ? null : name + "\n" + String.join("\n", first.address()), reached.email());
    }
}
