package cn.qudao.access.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.testing.MovingClock;
import cn.qudao.testing.PortalTest;
import cn.qudao.uikit.ListMemory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class OwnListsTest {

    private static final String LIST = "outlets";

    @Autowired
    private ListMemory lists;

    @Autowired
    private ListChoiceRepository choices;

    @Autowired
    private CurrentUser user;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AccessMother mother;

    @Autowired
    private ActingAs acting;

    private String session = "";

    @BeforeEach
    void signIn() {
        session = acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void nothingIsKeptAtFirst() {
        assertThat(lists.of(LIST)).isEqualTo(new ListMemory.Kept(List.of(), Map.of()));
    }

    @Test
    void whatOnePersonKeepsIsNobodyElses() {
        lists.keepFilter(LIST, "街边", "type=roadside");
        lists.keepColumns(LIST, List.of("name", "address"));
        acting.enter(mother.account(mother.district(), ShippedRole.DISTRICT_MANAGER));
        assertThat(lists.of(LIST)).isEqualTo(new ListMemory.Kept(List.of(), Map.of()));
        acting.resume(session);
        assertThat(lists.of(LIST))
                .isEqualTo(new ListMemory.Kept(List.of("name", "address"), Map.of("街边", "type=roadside")));
        assertThat(lists.of("accounts").filters()).isEmpty();
    }

    @Test
    void whatIsKeptInOnePortalIsInAnotherOnTheSameDatabaseWithinAMinute() {
        MovingClock time = new MovingClock(clock);
        OwnLists other = new OwnLists(choices, user, time);
        assertThat(reading(() -> other.of(LIST)).filters()).isEmpty();
        lists.keepFilter(LIST, "街边", "type=roadside");
        lists.keepColumns(LIST, List.of("name"));
        time.move(Duration.ofMinutes(1).plusMillis(1));
        ListMemory.Kept kept = new ListMemory.Kept(List.of("name"), Map.of("街边", "type=roadside"));
        assertThat(reading(() -> other.of(LIST))).isEqualTo(kept);
        // What is changed there goes on from what stands in the database, not from what was seen last.
        lists.keepFilter(LIST, "停用", "state=stopped");
        transaction.executeWithoutResult(status -> other.keepFilter(LIST, "街边", "type=own-hall"));
        assertThat(reading(() -> other.of(LIST)).filters())
                .isEqualTo(Map.of("停用", "state=stopped", "街边", "type=own-hall"));
    }

    private <T> T reading(Supplier<T> question) {
        TransactionTemplate reading =
                new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        return Objects.requireNonNull(reading.execute(status -> question.get()));
    }

    @Test
    void theSameNameIsOverwrittenAndRenamingTakesThePlaceOfWhatWasThere() {
        lists.keepFilter(LIST, " 街边 ", "type=roadside");
        lists.keepFilter(LIST, "街边", "type=own-hall");
        lists.keepFilter(LIST, "停用", "state=stopped");
        assertThat(lists.of(LIST).filters()).isEqualTo(Map.of("停用", "state=stopped", "街边", "type=own-hall"));
        lists.renameFilter(LIST, "街边", "停用");
        assertThat(lists.of(LIST).filters()).isEqualTo(Map.of("停用", "type=own-hall"));
        lists.renameFilter(LIST, "停用", "停用");
        lists.dropFilter(LIST, "停用");
        assertThat(lists.of(LIST).filters()).isEmpty();
        assertThatThrownBy(() -> lists.renameFilter(LIST, "停用", "无")).isInstanceOf(NotFound.class);
    }

    @Test
    void columnsAreKeptOnceAndForgotten() {
        lists.keepColumns(LIST, List.of("name", "address"));
        lists.keepColumns(LIST, List.of("name"));
        assertThat(lists.of(LIST).columns()).containsExactly("name");
        lists.keepColumns(LIST, List.of());
        assertThat(lists.of(LIST).columns()).isEmpty();
    }

    @Test
    void namesAndQuestionsHaveTheirLengthAndFiltersTheirNumber() {
        assertThatThrownBy(() -> lists.keepFilter(LIST, "  ", "type=roadside"))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.field()).isEqualTo("name"));
        assertThatThrownBy(() -> lists.keepFilter(LIST, "长".repeat(41), "")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> lists.keepFilter(LIST, "长", "q=" + "长".repeat(2_000)))
                .isInstanceOf(RuleViolation.class);
        for (int i = 0; i < 50; i++) {
            lists.keepFilter(LIST, "筛选 " + i, "q=" + i);
        }
        assertThatThrownBy(() -> lists.keepFilter(LIST, "再一个", "q=x")).isInstanceOf(RuleViolation.class);
        lists.keepFilter(LIST, "筛选 1", "q=overwritten");
        assertThat(lists.of(LIST).filters()).hasSize(50).containsEntry("筛选 1", "q=overwritten");
    }
}
