package cn.qudao.kernel;

import java.util.function.Supplier;

/**
 * The one trail of who did, saw, exported or was refused what. Changes of entities are in it by themselves; the rest is
 * told here. An entry is written with the transaction that it belongs to, or not at all.
 */
public interface AuditTrail {

    /** Where no transaction is under way, in one of its own. */
    void record(AuditEvent event);

    /** Runs a mass change that stands in the trail as this one event and not row by row. */
    <T> T asOne(AuditEvent event, Supplier<T> work);
}
