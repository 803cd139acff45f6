package cn.qudao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.kernel.Bilingual;
import cn.qudao.scope.Scope;
import cn.qudao.site.SiteFeed;
import cn.qudao.testing.PortalTest;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@Tag("database")
class ReadingTransactionsTest {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SiteFeed sites;

    @Autowired
    private Scope scope;

    @Test
    void whatOnlyReadsBeginsNothingAtTheServer() {
        assertThat(committedByItself(template(true))).isTrue();
        assertThat(committedByItself(template(false))).isFalse();
        assertThat(committedByItself(template(true))).isTrue();
    }

    @Test
    void whoeverAsksForASnapshotGetsATransaction() {
        TransactionTemplate snapshot = template(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);

        assertThat(committedByItself(snapshot)).isFalse();
    }

    @Test
    void statementsOfAReadingShareOneConnection() {
        Boolean shared = template(true).execute(status -> {
            long first = connection();
            return first == connection();
        });

        assertThat(shared).isTrue();
    }

    @Test
    void whatWritesIsUndoneAsAWholeAlsoAfterReadings() {
        String word = UUID.randomUUID().toString();
        template(true).executeWithoutResult(status -> connection());

        assertThatThrownBy(() -> template(false).executeWithoutResult(status -> {
                    keep(word);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(kept(word)).isZero();

        template(false).executeWithoutResult(status -> keep(word));
        assertThat(kept(word)).isOne();
    }

    @Test
    void whatOnlyReadsNeitherWritesNorLocks() {
        assertThatThrownBy(() -> template(true)
                        .executeWithoutResult(status -> keep(UUID.randomUUID().toString())))
                .hasMessageContaining("only reads");
        assertThatThrownBy(() -> template(true)
                        .executeWithoutResult(status -> jdbc.sql("select code from access_known_permission for update")
                                .query(String.class)
                                .list()))
                .hasMessageContaining("only reads");
    }

    @Test
    void rowsThatWhatOnlyReadsWasToWriteAreNotLostInSilence() {
        assertThatThrownBy(() -> scope.asSystem(
                        "test",
                        () -> template(true)
                                .executeWithoutResult(status -> sites.add(
                                        new Bilingual("试验", "Test"), "https://example.org/" + UUID.randomUUID()))))
                .hasStackTraceContaining("What only reads has rows to write");
    }

    @Test
    void aReadingThatFailsSaysWhy() {
        assertThatThrownBy(() -> template(true).executeWithoutResult(status -> {
                    throw new IllegalStateException("because");
                }))
                .hasMessage("because");
    }

    private TransactionTemplate template(boolean reads) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(reads);
        return template;
    }

    /** Whether each statement of such a transaction is a transaction of its own. */
    private boolean committedByItself(TransactionTemplate template) {
        int autocommit = Objects.requireNonNull(template.execute(
                status -> jdbc.sql("select @@autocommit").query(Integer.class).single()));
        return autocommit == 1;
    }

    private long connection() {
        return jdbc.sql("select connection_id()").query(Long.class).single();
    }

    private void keep(String word) {
        jdbc.sql("insert into access_known_permission (code) values (?)")
                .param(word)
                .update();
    }

    private int kept(String word) {
        return jdbc.sql("delete from access_known_permission where code = ?")
                .param(word)
                .update();
    }
}
