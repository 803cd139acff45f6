package cn.qudao.access;

import cn.qudao.kernel.AuditAction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the audit trail has been told, for the tests of all modules. */
@Component
public class Trail {

    private final JdbcClient jdbc;

    Trail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Told(
            @Nullable String signInName,
            String subjectType,
            @Nullable String subjectId,
            String subjectLabel,
            @Nullable String details,
            @Nullable String address,
            long scopeKey) {}

    /** In the order in which it was told; null for what the system did by itself. */
    public List<Told> of(@Nullable String signInName, AuditAction action) {
        return jdbc.sql("""
                        select sign_in_name, subject_type, subject_id, subject_label, after_state, address,
                            scope_key
                        from access_audit_entry where sign_in_name <=> :name and action = :action order by sequence
                        """)
                .param("name", signInName)
                .param("action", action.name())
                .query((row, number) -> new Told(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getLong(7)))
                .list();
    }
}
