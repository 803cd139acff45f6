package cn.qudao.access.domain;

import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.OpenToAll;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
@OpenToAll("Only tells; what is told was guarded before.")
class AuditLog implements AuditTrail {

    private static final ScopedValue<Boolean> SUMMARISED = ScopedValue.newInstance();

    private final TransactionTemplate transaction;
    private final TransactionTemplate ownTransaction;
    private final AuditJson json = new AuditJson();

    AuditLog(PlatformTransactionManager manager) {
        this.transaction = new TransactionTemplate(manager);
        this.ownTransaction = new TransactionTemplate(manager);
        this.ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    }

    static boolean isSummarised() {
        return SUMMARISED.isBound();
    }

    @Override
    public void record(AuditEvent event) {
        note(new AuditNote(
                event.action(),
                event.place(),
                null,
                null,
                event.subjectType(),
                event.subjectId(),
                event.subjectLabel(),
                null,
                event.details().isEmpty() ? null : json.write(event.details())));
    }

    /** The changes are written out within, so that none of them is heard of later. */
    @Override
    public <T> T asOne(AuditEvent event, Supplier<T> work) {
        return ScopedValue.where(SUMMARISED, true)
                .call(() -> transaction.execute(status -> {
                    T result = work.get();
                    record(event);
                    status.flush();
                    return result;
                }));
    }

    /** In a read-only transaction nothing can be written, so the note goes into one of its own. */
    void note(AuditNote note) {
        Optional<AuditedTransaction> current = AuditedTransaction.current();
        if (current.isPresent()) {
            current.get().add(note);
        } else {
            apart(note);
        }
    }

    /** For what must be told though the work that it was part of is undone. */
    void apart(AuditNote note) {
        ownTransaction.executeWithoutResult(
                status -> AuditedTransaction.current().orElseThrow().add(note));
    }
}
