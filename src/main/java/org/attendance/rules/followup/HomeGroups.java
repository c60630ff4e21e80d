package org.attendance.rules.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pupils who share a contact are one home, directly or through another pupil, so that nobody is called twice about siblings. */
public final class HomeGroups {
    private final Map<String, String> parents = new HashMap<>();

    private HomeGroups() {
    }

    /**
     * The homes of pupils, each a list of pupils, in the order in which the pupils were given.
     *
     * @param contactsByPupil the contacts of each pupil at home; who has none is a home of one
     */
    public static List<List<String>> of(Map<String, ? extends Collection<String>> contactsByPupil) {
        HomeGroups groups = new HomeGroups();
        Map<String, String> firstOfContact = new HashMap<>();
        contactsByPupil.forEach((pupil, contacts) -> contacts.forEach(contact -> {
            String other = firstOfContact.putIfAbsent(contact, pupil);
            if (other != null) {
                groups.parents.put(groups.root(pupil), groups.root(other));
            }
        }));
        Map<String, List<String>> homes = new LinkedHashMap<>();
        contactsByPupil.keySet().forEach(pupil -> homes.computeIfAbsent(groups.root(pupil), root -> new ArrayList<>()).add(pupil));
        return List.copyOf(homes.values());
    }

    private String root(String pupil) {
        String at = pupil;
        while (!at.equals(parents.getOrDefault(at, at))) {
            at = parents.get(at);
        }
        return at;
    }
}
