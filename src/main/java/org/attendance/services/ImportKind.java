package org.attendance.services;

import org.apache.ofbiz.entity.GenericEntityException;

/** The kinds of files a school imports, by the name they have in requests and records. */
enum ImportKind {
    CALENDAR("calendar") {
        @Override
        ImportPlan plan(ImportRequest request, ImportReport report) throws GenericEntityException {
            return new CalendarImport(request, report).plan();
        }
    },
    ROLL("roll") {
        @Override
        ImportPlan plan(ImportRequest request, ImportReport report) throws GenericEntityException {
            return new RollImport(request, report).plan();
        }
    },
    CONTACTS("contacts") {
        @Override
        ImportPlan plan(ImportRequest request, ImportReport report) throws GenericEntityException {
            return new ContactsImport(request, report).plan();
        }
    },
    MARKS("marks") {
        @Override
        ImportPlan plan(ImportRequest request, ImportReport report) throws GenericEntityException {
            return new MarksImport(request, report).plan();
        }
    };

    private final String id;

    ImportKind(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    /** The kind of that name, null if there is none. */
    static ImportKind find(String id) {
        for (ImportKind kind : values()) {
            if (kind.id.equals(id)) {
                return kind;
            }
        }
        return null;
    }

    /**
     * Reads and checks a file against what the school has, and plans what to store. Stores nothing.
     * @param report gets the errors, the warnings and what becomes of each row
     */
    abstract ImportPlan plan(ImportRequest request, ImportReport report) throws GenericEntityException;
}
