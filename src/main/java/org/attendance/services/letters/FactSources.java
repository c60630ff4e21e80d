package org.attendance.services.letters;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.attendance.rules.letters.LetterField;

/** All records that letters can rest on. A part of the component whose records letters tell about adds its source here. */
final class FactSources {
    private static final List<FactSource> ALL = List.of(new MeetingFacts(), new ContractFacts());

    private FactSources() {
    }

    /** The source of a kind of facts; empty where no part of the component records them. */
    static Optional<FactSource> of(String kind) {
        return ALL.stream().filter(source -> source.kinds().contains(kind)).findFirst();
    }

    /** Every field that some record fills in. */
    static Set<LetterField> fields() {
        Set<LetterField> fields = EnumSet.noneOf(LetterField.class);
        ALL.stream().map(FactSource::fields).flatMap(Collection::stream).forEach(fields::add);
        return fields;
    }
}
