package org.attendance.rules.followup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Those outside the home who are told of an unexplained absence, known by the relationship under which they are on file. */
public enum Professional {
    SOCIAL_WORKER("notify_social_worker", "social work", "socialwork"),
    YOUTH_JUSTICE("notify_youth_justice", "youth justice", "youth offending", "yot worker", "yjs worker", "probation");

    private final String taskType;
    private final List<String> words;

    Professional(String taskType, String... words) {
        this.taskType = taskType;
        this.words = List.of(words);
    }

    /** The type of the task that stands until the person has been told. */
    public String taskType() {
        return taskType;
    }

    /** The profession a relationship names, as "Social worker (CP plan)"; empty for family, friends and carers. */
    public static Optional<Professional> of(String relationship) {
        String text = relationship == null ? "" : relationship.toLowerCase(Locale.UK);
        return Arrays.stream(values()).filter(each -> each.words.stream().anyMatch(text::contains)).findFirst();
    }
}
