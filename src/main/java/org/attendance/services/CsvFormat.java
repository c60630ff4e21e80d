package org.attendance.services;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of one kind of import file. */
final class CsvFormat {
    private final Map<String, CsvColumn> columns = new LinkedHashMap<>();

    CsvFormat(CsvColumn... columns) {
        for (CsvColumn column : columns) {
            this.columns.put(column.name(), column);
        }
    }

    /** The column of that name, null if there is none. */
    CsvColumn find(String name) {
        return columns.get(name);
    }

    /** Names of all columns, separated by commas, for messages. */
    String names() {
        return String.join(", ", columns.keySet());
    }

    /** Columns that a file must have. */
    List<CsvColumn> required() {
        return columns.values().stream().filter(CsvColumn::required).collect(Collectors.toList());
    }
}
