package cn.qudao.imports.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import of the past.
 *
 * @param undoable whether it is the last of its kind; what depends on it is looked at when somebody undoes it
 */
public record RunRow(
        long id,
        String kind,
        String fileName,
        int rows,
        String doneBy,
        Instant doneAt,
        @Nullable String undoneBy,
        @Nullable Instant undoneAt,
        boolean undoable) {}
