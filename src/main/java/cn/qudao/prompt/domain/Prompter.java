package cn.qudao.prompt.domain;

import cn.qudao.kernel.Rounds;
import cn.qudao.kernel.Worker;
import cn.qudao.prompt.PromptOutcome;
import cn.qudao.prompt.domain.PromptLedger.DuePrompt;
import cn.qudao.prompt.domain.PromptWriter.Written;
import cn.qudao.scope.Scope;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Works off the prompts that are due, beside the activations and never in their way; whichever process comes first takes one. */
@Component
@ConditionalOnWebApplication
class Prompter implements Worker {

    private static final Logger log = LoggerFactory.getLogger(Prompter.class);
    private static final int MOST = 20;
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final PromptLedger ledger;
    private final PromptWriter writer;
    private final TransactionTemplate transaction;
    private final Scope scope;
    private final Clock clock;
    private @Nullable Rounds looking;

    Prompter(PromptLedger ledger, PromptWriter writer, PlatformTransactionManager manager, Scope scope, Clock clock) {
        this.ledger = ledger;
        this.writer = writer;
        this.transaction = new TransactionTemplate(manager);
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public void start() {
        looking = Rounds.start(
                "prompts", log, () -> scope.asSystem("clerks are prompted", this::some), Rounds.Rest.of(LOOK_AGAIN));
    }

    @Override
    public void stop() {
        if (looking != null) {
            looking.end();
            looking = null;
        }
    }

    @Override
    public boolean isRunning() {
        return looking != null;
    }

    /** Whether there was anything to do. Many at a time, who then read rules and prices once. */
    private boolean some() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                List<DuePrompt> due = ledger.next(MOST);
                due.forEach(this::write);
                return !due.isEmpty();
            }));
        } catch (DataAccessException | TransactionException unreachable) {
            throw unreachable;
        } catch (RuntimeException unforeseen) {
            log.debug("One of several prompts is to blame; each is tried by itself", unforeseen);
            return one();
        }
    }

    /** What cannot be worded is put aside and does not hold up the others. */
    private boolean one() {
        AtomicReference<@Nullable DuePrompt> taken = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> ledger.next(1).forEach(due -> {
                taken.set(due);
                write(due);
            }));
        } catch (DataAccessException | TransactionException unreachable) {
            throw unreachable;
        } catch (RuntimeException unforeseen) {
            DuePrompt due = taken.get();
            if (due == null) {
                throw unforeseen;
            }
            log.error("A prompt could not be written", unforeseen);
            transaction.executeWithoutResult(
                    status -> ledger.close(due.activation(), Written.not(PromptOutcome.BROKEN), clock.instant()));
        }
        return taken.get() != null;
    }

    private void write(DuePrompt due) {
        ledger.close(due.activation(), writer.write(due), clock.instant());
    }
}
