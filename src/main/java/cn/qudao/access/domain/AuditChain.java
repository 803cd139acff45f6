package cn.qudao.access.domain;

import cn.qudao.kernel.CurrentUser;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Appends to the chain, inside the transaction that is about to commit. */
@Component
class AuditChain {

    private final AuditHeadRepository heads;
    private final AuditRepository entries;
    private final CurrentUser user;
    private final SessionAtWork session;
    private final Scope scope;
    private final Clock clock;

    AuditChain(
            AuditHeadRepository heads,
            AuditRepository entries,
            CurrentUser user,
            SessionAtWork session,
            Scope scope,
            Clock clock) {
        this.heads = heads;
        this.entries = entries;
        this.user = user;
        this.session = session;
        this.scope = scope;
        this.clock = clock;
    }

    /** Writes out what the transaction has changed so far, which tells the listener of it. */
    void flush() {
        entries.flush();
    }

    /**
     * The last thing before the commit: the row of the head stays locked from here to there and no longer. Written past
     * the scope, for a refusal may be about what lies outside.
     */
    void append(List<AuditNote> notes) {
        Witness witness = Witness.of(user, session);
        scope.asSystem("audit trail", () -> {
            AuditHead head = heads.lock();
            long sequence = head.sequence();
            String hash = head.hash();
            List<AuditEntry> links = new ArrayList<>(notes.size());
            for (AuditNote note : notes) {
                AuditEntry link = new AuditEntry(sequence + 1, hash, clock.instant(), note, witness);
                sequence = link.sequence();
                hash = link.hash();
                links.add(link);
            }
            entries.saveAll(links);
            head.advance(links.getLast());
            entries.flush();
        });
    }
}
