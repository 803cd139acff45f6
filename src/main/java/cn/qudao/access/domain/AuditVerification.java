package cn.qudao.access.domain;

import cn.qudao.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Walks the chain from its beginning, some entries at a time. */
@Component
class AuditVerification {

    private static final int STEP = 2_000;
    private static final String BEGINNING = "0".repeat(64);

    private final AuditHeadRepository heads;
    private final AuditRepository entries;
    private final Scope scope;

    AuditVerification(AuditHeadRepository heads, AuditRepository entries, Scope scope) {
        this.heads = heads;
        this.entries = entries;
        this.scope = scope;
    }

    /** @param firstBroken the number of the first entry that is missing or not as it was written; null where none is */
    record Finding(long entries, @Nullable Long firstBroken) {}

    Finding run() {
        return scope.asSystem("verify the audit trail", () -> {
            AuditHead head = heads.findById(AuditHead.ID).orElseThrow();
            long sequence = 0;
            String hash = BEGINNING;
            while (sequence < head.sequence()) {
                List<AuditEntry> step = entries.findBySequenceGreaterThanOrderBySequence(sequence, Limit.of(STEP));
                if (step.isEmpty()) {
                    return new Finding(sequence, sequence + 1);
                }
                for (AuditEntry entry : step) {
                    if (!entry.continues(sequence, hash)) {
                        return new Finding(sequence, sequence + 1);
                    }
                    sequence = entry.sequence();
                    hash = entry.hash();
                    if (sequence == head.sequence() && !hash.equals(head.hash())) {
                        return new Finding(sequence - 1, sequence);
                    }
                }
            }
            return new Finding(sequence, null);
        });
    }
}
