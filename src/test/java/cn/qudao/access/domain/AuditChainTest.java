package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.Accounts;
import cn.qudao.access.NewAccount;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.AuditEvent;
import cn.qudao.kernel.AuditTrail;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class AuditChainTest {

    private final AccessMother mother;
    private final AuditTrail trail;
    private final AuditVerification verification;
    private final AuditRepository entries;
    private final Scope scope;
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final TransactionTemplate transaction;

    @Autowired
    AuditChainTest(
            AccessMother mother,
            AuditTrail trail,
            AuditVerification verification,
            AuditRepository entries,
            Scope scope,
            JdbcClient jdbc,
            Accounts accounts,
            PlatformTransactionManager manager) {
        this.mother = mother;
        this.trail = trail;
        this.verification = verification;
        this.entries = entries;
        this.scope = scope;
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(manager);
    }

    @Test
    void aChangeStandsInTheTrailWithoutAnybodyThinkingOfItAndWithoutItsSecrets() {
        String name = mother.account(mother.district(), ShippedRole.GRID_MANAGER);

        List<AuditRow> told = about(name);

        assertThat(told).extracting(AuditRow::action).containsExactly(AuditAction.CREATED, AuditAction.CHANGED);
        assertThat(told.getFirst().after()).contains("\"displayName\":\"测试\"");
        assertThat(told.getLast().after()).contains("\"passwordHash\":\"***\"").doesNotContain("argon2");
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        String label = AccessMother.name();
        transaction.executeWithoutResult(status -> {
            trail.record(AuditEvent.of(AuditAction.EXPORTED, "Report", "R11", label));
            status.setRollbackOnly();
        });

        assertThat(about(label)).isEmpty();
    }

    @Test
    void anEventWithoutATransactionIsWrittenAtOnce() {
        String label = AccessMother.name();

        trail.record(AuditEvent.of(AuditAction.EXPORTED, "Report", "R11", label));

        assertThat(about(label)).hasSize(1);
    }

    @Test
    void everyTouchOfAnEntryBreaksTheChain() {
        String label = AccessMother.name();
        trail.record(AuditEvent.of(AuditAction.EXPORTED, "Report", "R11", label));
        long sequence = about(label).getFirst().sequence();
        assertThat(verification.run().firstBroken()).isNull();

        set("subject_id", "R12", sequence);
        assertThat(verification.run().firstBroken()).isEqualTo(sequence);

        set("subject_id", "R11", sequence);
        assertThat(verification.run().firstBroken()).isNull();
    }

    @Test
    void aMassChangeIsToldByItsNumber() {
        var unit = mother.district();
        String prefix = AccessMother.name();
        scope.asSystem(
                "test",
                () -> accounts.open(IntStream.range(0, AuditedTransaction.SINGLY + 7)
                        .mapToObj(i -> new NewAccount(prefix + "-" + i, "测试", unit.id(), unit.place(), List.of()))
                        .toList()));

        List<AuditRow> told = scope.asSystem(
                "test", () -> entries.findAll().stream().map(AuditEntry::row).toList());
        assertThat(told)
                .filteredOn(row -> row.subjectLabel().startsWith(prefix))
                .hasSize(AuditedTransaction.SINGLY);
        assertThat(told).filteredOn(row -> row.subjectLabel().equals("+7")).hasSize(1);
    }

    private void set(String column, String value, long sequence) {
        jdbc.sql("update access_audit_entry set " + column + " = :value where sequence = :sequence")
                .param("value", value)
                .param("sequence", sequence)
                .update();
    }

    private List<AuditRow> about(String label) {
        return scope.asSystem(
                "test",
                () -> entries.findAll().stream()
                        .map(AuditEntry::row)
                        .filter(row -> row.subjectLabel().equals(label))
                        .toList());
    }
}
