package cn.qudao.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.contact.domain.DoNotContactDesk;
import cn.qudao.contact.domain.DoNotContactForm;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Refusal;
import cn.qudao.kernel.Refused;
import cn.qudao.kernel.Retrying;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.referral.ReferralMother;
import cn.qudao.sms.MessageKind;
import cn.qudao.sms.SmsMother;
import cn.qudao.testing.PortalTest;
import cn.qudao.wap.LinkEnded;
import cn.qudao.wap.LinkState;
import cn.qudao.wap.WapMother;
import cn.qudao.wap.domain.PhoneDoor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who may recommend what to whom, what the friend does with it, and what is earned by it. */
@PortalTest
class ReferralsTest {

    private static final Behaviour REFUSING = new Behaviour(5, 1, 0, 0, 0, 0, 0, 0, 0, 0);

    @Autowired
    private ReferralDesk desk;

    @Autowired
    private PhoneDoor door;

    @Autowired
    private ReferralMother referrals;

    @Autowired
    private WapMother links;

    @Autowired
    private ActivationMother mother;

    @Autowired
    private AccessMother access;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private SmsMother texts;

    @Autowired
    private ActingAs acting;

    @Autowired
    private DoNotContactDesk leftAlone;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Retrying transaction;

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private final SubscriberNumber recommender = ActivationMother.number();
    private final SubscriberNumber friend = ActivationMother.number();
    private Counter counter;
    private DemoPlatform platform;

    @BeforeEach
    void stand() {
        counter = mother.counter();
        platform = mother.platform(counter, Behaviour.GOOD);
        links.allow();
        asClerk();
    }

    @AfterEach
    void leave() throws IOException {
        acting.leave();
        referrals.takeBack();
        links.asBefore();
        platform.close();
    }

    @Test
    void whenTheFriendHasGotItTheCustomerHasEarnedWhatWasPromisedOnce() {
        referrals.promise(3);
        assertThat(recommend("t", friend)).isEmpty();
        answer(friend, true);
        await().atMost(Duration.ofSeconds(20)).until(() -> "SUCCEEDED".equals(column("state")));
        assertThat(rewards())
                .containsExactly("CREDIT 10.0000 " + counter.clerk().place().key());
        assertThat(jdbc.sql("select cause from recommendation where product_id = ?")
                        .param(counter.product().value())
                        .query(String.class)
                        .list())
                .containsExactly("REFERRAL");
        assertThat(jdbc.sql("select concat(door, ' ', scope_key) from activation_request where product_id = ?")
                        .param(counter.product().value())
                        .query(String.class)
                        .single())
                .isEqualTo("WAP " + counter.clerk().place().key());
        ended(link(friend), LinkState.SUCCEEDED);
        assertThat(rewards()).as("told twice").hasSize(1);
        assertThat(jdbc.sql("select subscriber_hash from referral_reward where referral_id in"
                                + " (select id from referral where product_id = ?)")
                        .param(counter.product().value())
                        .query(byte[].class)
                        .single())
                .isEqualTo(hash(recommender));
    }

    @Test
    void thePageTellsTheFriendByWhomWithoutAnybodySignedIn() throws Exception {
        recommend("t", friend);
        acting.leave();
        MockHttpServletResponse page = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build()
                .perform(get(links.path(friend)))
                .andReturn()
                .getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString(StandardCharsets.UTF_8))
                .contains("您的好友 " + recommender.masked())
                .doesNotContain(recommender.digits());
    }

    @Test
    void whoSaysNoBringsNothing() {
        referrals.promise(3);
        recommend("t", friend);
        answer(friend, false);
        assertThat(column("state")).isEqualTo("DECLINED");
        assertThat(rewards()).isEmpty();
    }

    @Test
    void whatTheRulesRefuseAfterwardsBringsNothing() {
        referrals.promise(3);
        recommend("t", friend);
        mother.blacklist(friend);
        answer(friend, true);
        assertThat(column("state")).isEqualTo("REFUSED");
        assertThat(rewards()).isEmpty();
    }

    @Test
    void whatThePlatformDoesNotCarryOutBringsNothing() throws IOException {
        referrals.promise(3);
        recommend("t", friend);
        platform.close();
        platform = mother.platformAgain(counter, REFUSING);
        answer(friend, true);
        await().atMost(Duration.ofSeconds(20)).until(() -> "FAILED".equals(column("state")));
        assertThat(rewards()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = LinkState.class,
            mode = Mode.INCLUDE,
            names = {"EXPIRED", "FAILED", "REFUSED", "DECLINED"})
    void onlyASuccessBringsSomething(LinkState end) {
        referrals.promise(3);
        recommend("t", friend);
        ended(link(friend), end);
        assertThat(column("state")).isEqualTo(end.name());
        ended(link(friend), LinkState.SUCCEEDED);
        assertThat(column("state")).as("it has ended").isEqualTo(end.name());
        assertThat(rewards()).isEmpty();
    }

    @Test
    void withoutAPromotionThereIsNoReward() {
        recommend("t", friend);
        referrals.promise(3);
        ended(link(friend), LinkState.SUCCEEDED);
        assertThat(column("withheld")).isEqualTo("NO_PROMOTION");
        assertThat(rewards()).isEmpty();
    }

    @Test
    void ofFriendsAtOnceOnlySoManyCountAsThePromotionGives() throws Exception {
        referrals.promise(2);
        List<Long> sent = IntStream.range(0, 5)
                .mapToObj(i -> ActivationMother.number())
                .map(each -> {
                    assertThat(recommend("t" + each.digits(), each)).isEmpty();
                    return link(each);
                })
                .toList();
        try (ExecutorService hands = Executors.newFixedThreadPool(5)) {
            for (Future<Boolean> done : hands.invokeAll(sent.stream()
                    .map(link -> (Callable<Boolean>) () -> ended(link, LinkState.SUCCEEDED))
                    .toList())) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(rewards()).hasSize(2);
        assertThat(jdbc.sql("select count(*) from referral where product_id = ? and state = 'SUCCEEDED'"
                                + " and withheld = 'LIMIT'")
                        .param(counter.product().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void nobodyRecommendsToHimself() {
        assertThatThrownBy(() -> recommend("t", recommender))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("referral.self");
    }

    @Test
    void theSameToTheSameFriendOnceAtWhicheverCounter() {
        recommend("t", friend);
        assertThatThrownBy(() -> recommend("t2", friend)).hasMessage("referral.again");
        acting.enter(access.account(mother.placed(mother.counter().clerk()), ShippedRole.CLERK));
        assertThatThrownBy(() -> recommend("t", friend)).hasMessage("referral.again");
        assertThat(count("referral where product_id = " + counter.product().value()))
                .isEqualTo(1);
    }

    @Test
    void theSameFormPressedTwiceIsAnsweredTwiceAndSentOnce() {
        assertThat(recommend("t", friend)).isEmpty();
        assertThat(recommend("t", friend)).isEmpty();
        assertThat(count("referral where product_id = " + counter.product().value()))
                .isEqualTo(1);
        assertThat(texts.texts(friend, MessageKind.LINK)).hasSize(1);
    }

    /** As in two portals: nobody sees what the other is about to write. */
    @Test
    void ofTwoPromotionsForTheSameDaysAtOnceOneIsMade() throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 10; round++) {
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Boolean> one = () -> promised(together);
                for (Future<Boolean> done : hands.invokeAll(List.of(one, one))) {
                    done.get();
                }
                assertThat(count("referral_promotion")).isEqualTo(1);
                referrals.takeBack();
            }
        }
    }

    private boolean promised(CyclicBarrier together) throws Exception {
        together.await();
        try {
            referrals.promise(3);
            return true;
        } catch (RuleViolation overlaps) {
            assertThat(overlaps).hasMessage("referral.promotion.overlaps");
            return false;
        }
    }

    @Test
    void ofManyWhoSendTheSameAtOnceOneDoes() throws Exception {
        try (ExecutorService hands = Executors.newFixedThreadPool(5)) {
            List<Callable<Boolean>> all = IntStream.range(0, 5)
                    .mapToObj(i -> access.account(mother.placed(counter.clerk()), ShippedRole.CLERK))
                    .map(acting::enter)
                    .map(session -> (Callable<Boolean>) () -> attempt(session))
                    .toList();
            int sent = 0;
            for (Future<Boolean> one : hands.invokeAll(all)) {
                sent += one.get() ? 1 : 0;
            }
            assertThat(sent).isEqualTo(1);
        }
        assertThat(count("referral where product_id = " + counter.product().value()))
                .isEqualTo(1);
        assertThat(count("wap_link where product_id = " + counter.product().value()))
                .isEqualTo(1);
    }

    @Test
    void aFriendOnTheBlackListIsNotWrittenTo() {
        mother.blacklist(friend);
        assertThat(recommend("t", friend))
                .hasValueSatisfying(refusal -> assertThat(refusal.why().key()).isNotBlank());
        nothingWasSent();
    }

    @Test
    void aFriendWhoWantsNoContactIsNotWrittenTo() {
        mother.asSystem(() -> {
            leftAlone.put(friend, new DoNotContactForm(null, "客户来电要求", null));
            return friend;
        });
        assertThat(recommend("t", friend))
                .hasValueSatisfying(refusal -> assertThat(refusal.rule()).isEqualTo("contact.do-not-contact"));
        nothingWasSent();
    }

    @Test
    void aFriendWhoHasBeenWrittenToOftenEnoughIsNotWrittenTo() {
        assertThat(recommend("t", friend)).isEmpty();
        Optional<Refusal> second = desk.send(form("t2", ActivationMother.number(), friend));
        assertThat(second)
                .hasValueSatisfying(refusal -> assertThat(refusal.rule()).startsWith("contact."));
        assertThat(count("referral where product_id = " + counter.product().value()))
                .isEqualTo(1);
    }

    @Test
    void aRelationThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> desk.send(new ReferralForm("t", recommender, friend, "neighbour", counter.product())))
                .hasMessage("org.dictionary.unknown");
        nothingWasSent();
    }

    @Test
    void onlyAtACounter() {
        acting.enter(access.account(access.province(), ShippedRole.PROVINCE_MANAGER));
        assertThatThrownBy(() -> recommend("t", friend)).isInstanceOf(Refused.class);
    }

    private boolean attempt(String session) {
        acting.resume(session);
        try {
            return recommend("t", friend).isEmpty();
        } catch (RuleViolation known) {
            assertThat(known).hasMessage("referral.again");
            return false;
        } finally {
            acting.leave();
        }
    }

    private Optional<Refusal> recommend(String token, SubscriberNumber to) {
        return desk.send(form(token, recommender, to));
    }

    private ReferralForm form(String token, SubscriberNumber from, SubscriberNumber to) {
        return new ReferralForm(token, from, to, "colleague", counter.product());
    }

    private void answer(SubscriberNumber phone, boolean yes) {
        acting.leave();
        door.answer(links.path(phone).substring("/w/".length()), yes);
    }

    private boolean ended(long link, LinkState state) {
        mother.asSystem(() -> transaction.run(() -> {
            events.publishEvent(new LinkEnded(link, state, Instant.parse("2026-11-27T04:00:00Z")));
            return link;
        }));
        return true;
    }

    private void asClerk() {
        acting.enter(access.account(mother.placed(counter.clerk()), ShippedRole.CLERK));
    }

    private void nothingWasSent() {
        assertThat(count("referral where product_id = " + counter.product().value()))
                .isZero();
        assertThat(count("wap_link where product_id = " + counter.product().value()))
                .isZero();
    }

    private long link(SubscriberNumber to) {
        return jdbc.sql("select link_id from referral where friend_hash = ?")
                .param(hash(to))
                .query(Long.class)
                .single();
    }

    private List<@Nullable String> rewards() {
        return jdbc.sql("select concat(kind, ' ', amount, ' ', scope_key) from referral_reward where referral_id in"
                        + " (select id from referral where product_id = ?)")
                .param(counter.product().value())
                .query(String.class)
                .list();
    }

    private byte[] hash(SubscriberNumber number) {
        return mother.asSystem(() -> numbers.hash(number));
    }

    private @Nullable String column(String column) {
        return jdbc.sql("select " + column + " from referral where friend_hash = ?")
                .param(hash(friend))
                .query(String.class)
                .single();
    }

    private int count(String from) {
        return jdbc.sql("select count(*) from " + from).query(Integer.class).single();
    }
}
