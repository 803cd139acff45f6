package cn.qudao.kernel;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something to be kept for good that is not seen in a change of an entity.
 *
 * @param place of what it is about; null for that of the active post
 * @param subjectType one word, as {@code Report}
 * @param subjectLabel how people call it
 * @param details what else is to be known: filters, counts
 */
public record AuditEvent(
        AuditAction action,
        @Nullable Place place,
        String subjectType,
        @Nullable String subjectId,
        String subjectLabel,
        Map<String, ?> details) {

    public static AuditEvent of(AuditAction action, String subjectType, String subjectId, String subjectLabel) {
        return new AuditEvent(action, null, subjectType, subjectId, subjectLabel, Map.of());
    }

    /**
     * Rows have left the portal in a file. Told by whoever writes one, also where the reader hung up half way.
     *
     * @param format as in {@code csv}
     * @param rows how many of them
     */
    public static AuditEvent exported(
            String subjectType, String subjectId, String subjectLabel, String format, long rows, Map<String, ?> asked) {
        Map<String, Object> details = new HashMap<>(asked);
        details.put("format", format);
        details.put("rows", rows);
        return of(AuditAction.EXPORTED, subjectType, subjectId, subjectLabel).with(details);
    }

    public AuditEvent at(Place where) {
        return new AuditEvent(action, where, subjectType, subjectId, subjectLabel, details);
    }

    public AuditEvent with(Map<String, ?> more) {
        return new AuditEvent(action, place, subjectType, subjectId, subjectLabel, more);
    }
}
