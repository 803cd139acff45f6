package cn.qudao.suggestion.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.qudao.access.AccessMother;
import cn.qudao.access.security.ActingAs;
import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationMother;
import cn.qudao.activation.ActivationMother.Counter;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.domain.ClerkDesk;
import cn.qudao.activation.domain.ClerkDesk.Together;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.customer.Subscribers;
import cn.qudao.demoplatform.Behaviour;
import cn.qudao.demoplatform.DemoPlatform;
import cn.qudao.kernel.Bilingual;
import cn.qudao.kernel.Ids;
import cn.qudao.kernel.Money;
import cn.qudao.kernel.Saying;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.offer.PackageRow;
import cn.qudao.suggestion.DeclineReason;
import cn.qudao.suggestion.Matched;
import cn.qudao.suggestion.SuggestionMother;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which package is suggested beside the products, and what it is when it was asked for: each part once, and a result of all. */
@PortalTest
class PackagingTest {

    @Autowired
    private Counsel counsel;

    @Autowired
    private ClerkDesk desk;

    @Autowired
    private SuggestionMother mother;

    @Autowired
    private ActivationMother activation;

    @Autowired
    private Subscribers subscribers;

    @Autowired
    private SubscriberNumbers numbers;

    @Autowired
    private AccessMother access;

    @Autowired
    private ActingAs acting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private final SubscriberNumber number = ActivationMother.number();
    private Counter counter;
    private PlatformRow carrier;
    private ProductRow first;
    private ProductRow second;
    private @Nullable DemoPlatform platform;

    @BeforeEach
    void open() {
        counter = activation.counter();
        carrier = activation.connect(counter, "http://127.0.0.1:9");
        first = mother.product(carrier);
        second = mother.product(carrier);
        mother.weight(first.id(), Matched.ALWAYS, "", 10);
        acting.enter(access.account(activation.placed(counter.clerk()), ShippedRole.CLERK));
    }

    @AfterEach
    void close() throws IOException {
        acting.leave();
        mother.clear();
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void thePackageForWhichMostSpeaksStandsBesideTheProducts() {
        ProductRow third = mother.product(carrier);
        mother.weight(third.id(), Matched.ALWAYS, "", 30);
        mother.pack("12", first, second);
        PackageRow best = mother.pack("12", third, first);
        mother.gift(best.code(), "雨伞");
        mother.gift(third.code(), "水杯");

        Suggested suggested = counsel.suggest(number);

        assertThat(suggested.suggestions())
                .extracting(one -> one.product().code())
                .containsExactly(third.code(), first.code());
        assertThat(suggested.suggestions().getFirst().promotions()).containsExactly(new Bilingual("水杯", "水杯"));
        Packaged pack = Objects.requireNonNull(suggested.pack());
        assertThat(pack.offer().code()).isEqualTo(best.code());
        assertThat(pack.parts()).containsExactly(third, first);
        assertThat(pack.single()).isEqualTo(Money.of("16"));
        assertThat(pack.reasons()).containsExactly(Saying.of("suggestion.reason.ALWAYS"));
        assertThat(pack.promotions()).containsExactly(new Bilingual("雨伞", "雨伞"));
        assertThat(rows(best, "position = 3 and points = 40 and held_out = false"))
                .isEqualTo(1);
    }

    @Test
    void aPartThatIsHeldOrWouldBeRefusedOrTooLittleThatSpeaksForItLeavesThePackageOut() {
        mother.pack("12", first, second);
        assertThat(counsel.suggest(number).pack()).isNotNull();
        subscribers.subscribed(number, second.id(), clock.instant().minusSeconds(60), "test");
        assertThat(counsel.suggest(number).pack()).isNull();

        mother.pack("12", first, mother.product());
        Packaged other = Objects.requireNonNull(
                counsel.suggest(ActivationMother.number()).pack());
        assertThat(other.parts()).isEqualTo(List.of(first, second));
        mother.weight(second.id(), Matched.ALWAYS, "", -9);
        assertThat(counsel.suggest(ActivationMother.number()).pack()).isNull();
    }

    @Test
    void aDeclinedPackageRestsAndItsPartsDoNot() {
        PackageRow offer = mother.pack("12", first, second);
        counsel.suggest(number);
        counsel.declined(number, offer.subject(), DeclineReason.TOO_DEAR);
        Suggested then = counsel.suggest(number);
        assertThat(then.pack()).isNull();
        assertThat(then.suggestions()).extracting(one -> one.product().code()).containsExactly(first.code());
    }

    @Test
    void eachPartIsAskedForOnceAndAllOfThemAreOneContact() {
        Packaged pack = suggested(mother.pack("12", first, second));
        String token = "t" + Ids.next();
        List<Accepted> asked = together(token, pack).accepted();
        assertThat(asked).hasSize(2).extracting(Accepted::state).containsOnly(ActivationState.SENDING);
        assertThat(activations()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from contact_made where subscriber_hash = ?")
                        .param(numbers.hash(number))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        Together again = together(token, pack);
        assertThat(again.refusal()).isNull();
        assertThat(again.accepted())
                .extracting(Accepted::id)
                .containsExactlyElementsOf(asked.stream().map(Accepted::id).toList());
        assertThat(activations()).isEqualTo(2);
        Together anew = together("t" + Ids.next(), pack);
        assertThat(anew.accepted()).isEmpty();
        assertThat(Objects.requireNonNull(anew.refusal()).rule()).isEqualTo("activation.REPEAT_DAY");
    }

    @Test
    void whatThePartsCostOnRecordIsTogetherWhatTheCustomerWasTold() {
        Packaged pack = suggested(mother.pack("10.01", first, second, mother.product(carrier)));
        List<Accepted> asked = together("t" + Ids.next(), pack).accepted();
        assertThat(asked.stream().map(this::onRecord))
                .containsExactly(Money.of("3.34"), Money.of("3.33"), Money.of("3.34"));
        Accepted alone =
                desk.activate("t" + Ids.next(), ActivationMother.number().digits(), first.id());
        assertThat(onRecord(alone)).isEqualTo(first.monthlyPrice());
    }

    @Test
    void noPartIsAskedForWhereOneWouldBeRefused() {
        Packaged pack = suggested(mother.pack("12", first, second));
        subscribers.subscribed(number, second.id(), clock.instant().minusSeconds(60), "test");
        Together none = together("t" + Ids.next(), pack);
        assertThat(none.accepted()).isEmpty();
        assertThat(none.refused()).isEqualTo(second);
        assertThat(Objects.requireNonNull(none.refusal()).rule()).isEqualTo("activation.held");
        assertThat(activations()).isZero();
    }

    @Test
    void aPackageIsTakenWhenTheLastOfItsPartsIs() {
        PackageRow offer = mother.pack("12", first, second);
        Packaged pack = suggested(offer);
        List<Accepted> asked = together("t" + Ids.next(), pack).accepted();
        counsel.recommended(number, pack, asked);
        assertThat(rows(
                        offer,
                        "recommended_at is not null and activation_id = "
                                + asked.getFirst().id().value()))
                .isEqualTo(1);
        assertThat(rows(offer, "succeeded_at is null")).isEqualTo(1);
        platform = activation.platformAgain(counter, Behaviour.GOOD);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> rows(offer, "succeeded_at is not null") == 1);
        assertThat(jdbc.sql(
                                "select count(*) from suggestion_package_part where package_id = ? and succeeded_at is not null")
                        .param(offer.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void aPartWithoutItsResultLeavesThePackageUntakenAndTheOtherPartTaken() {
        ProductRow elsewhere = mother.product(activation.connect(activation.counter(), "http://127.0.0.1:9"));
        PackageRow offer = mother.pack("12", first, elsewhere);
        Packaged pack = suggested(offer);
        counsel.recommended(number, pack, together("t" + Ids.next(), pack).accepted());
        platform = activation.platformAgain(counter, Behaviour.GOOD);
        await().pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from suggestion_package_part where package_id = ?"
                                        + " and succeeded_at is not null")
                                .param(offer.id())
                                .query(Integer.class)
                                .single()
                        == 1);
        assertThat(rows(offer, "succeeded_at is null")).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from suggestion_hint where subscriber_hash = ? and product_id = ?"
                                + " and succeeded_at is not null")
                        .params(numbers.hash(number), first.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Packaged suggested(PackageRow offer) {
        Packaged pack = Objects.requireNonNull(counsel.suggest(number).pack());
        assertThat(pack.offer()).isEqualTo(offer);
        return pack;
    }

    private Together together(String token, Packaged pack) {
        return desk.activateTogether(
                token, number.digits(), pack.parts(), pack.offer().monthly());
    }

    private Money onRecord(Accepted asked) {
        return new Money(
                jdbc.sql("select monthly_price from recommendation where source = 'ACTIVATION' and source_id = ?")
                        .param(Long.toString(asked.id().value()))
                        .query(BigDecimal.class)
                        .single());
    }

    private int activations() {
        return jdbc.sql("select count(*) from activation_request where subscriber_hash = ?")
                .param(numbers.hash(number))
                .query(Integer.class)
                .single();
    }

    private int rows(PackageRow offer, String where) {
        return jdbc.sql("select count(*) from suggestion_hint where subscriber_hash = ? and product_id = ? and "
                        + where)
                .params(numbers.hash(number), offer.id())
                .query(Integer.class)
                .single();
    }
}
