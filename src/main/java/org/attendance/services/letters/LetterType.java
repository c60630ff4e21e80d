package org.attendance.services.letters;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.attendance.rules.letters.LetterField;
import org.attendance.rules.letters.LetterRule;
import org.attendance.services.Fields;

/**
 * A kind of letter, as the data describe it.
 * @param group under which it is listed, as meeting
 * @param layout letter or certificate
 * @param audience parents, pupil or authority
 * @param span which days its figures are about, if nobody says other
 * @param factSource where the facts that are no figures come from: typed, a kind of records as formal_second, or leave or legal
 * @param rules what the marks must show
 * @param facts what the caller must tell
 */
public record LetterType(String id, String group, String name, String layout, String audience, String span, String factSource,
        List<LetterRule> rules, List<LetterField> facts) {
    /** One letter for each address of parents. */
    public static final String PARENTS = "parents";
    /** One letter for the pupil. */
    public static final String PUPIL = "pupil";

    /** Whether whoever writes the letter may type its facts. */
    public boolean isTyped() {
        return "typed".equals(factSource);
    }

    /** Whether its facts come from records that no part of the component keeps: only a caller of services can tell them. */
    public boolean isUnrecorded() {
        return !isTyped() && FactSources.of(factSource).isEmpty();
    }

    /** What a user is shown. */
    Map<String, Object> map() {
        return Fields.of("letterTypeId", id, "group", group, "name", name, "layout", layout, "audience", audience, "span", span,
                "factSource", factSource, "recorded", FactSources.of(factSource).isPresent(),
                "facts", facts.stream().map(field -> Fields.of("field", field.id(), "kind",
                        field.kind().name().substring("GIVEN_".length()).toLowerCase(Locale.ROOT))).toList());
    }
}
