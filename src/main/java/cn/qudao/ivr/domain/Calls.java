package cn.qudao.ivr.domain;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.ActivationRequest;
import cn.qudao.activation.ActivationState;
import cn.qudao.activation.Activations;
import cn.qudao.catalogue.ProductId;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.customer.SubscriberNumber;
import cn.qudao.customer.SubscriberNumbers;
import cn.qudao.ivr.CallState;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.org.UnitRow;
import cn.qudao.org.Units;
import cn.qudao.recommendation.Way;
import cn.qudao.sealing.MasterKey;
import cn.qudao.sealing.Seal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads calls from the first menu to the activation; work of the system, for a voice system that is trusted. */
@Service
@Requires(ActivationPermissions.ACTIVATE)
@Transactional
public class Calls {

    private static final int AT_ONCE = 500;

    private final CallRepository calls;
    private final SystemRepository systems;
    private final Offer offer;
    private final Activations activations;
    private final Units units;
    private final SubscriberNumbers numbers;
    private final Seal seal;
    private final Clock clock;

    Calls(
            CallRepository calls,
            SystemRepository systems,
            Offer offer,
            Activations activations,
            Units units,
            SubscriberNumbers numbers,
            MasterKey key,
            Clock clock) {
        this.calls = calls;
        this.systems = systems;
        this.offer = offer;
        this.activations = activations;
        this.units = units;
        this.numbers = numbers;
        this.seal = key.seal("ivr");
        this.clock = clock;
    }

    /** Empty where the secret is not that of the system. */
    @Transactional(readOnly = true)
    public Optional<SystemRow> trusted(String code, String secret) {
        return systems.findByCode(code).filter(system -> system.trusts(secret)).map(VoiceSystem::row);
    }

    /**
     * A call has come in. Told again, it hears again what it heard last.
     *
     * @param number of the caller, as the network shows it
     */
    public Spoken begin(SystemRow system, String callId, String number, Locale language) {
        if (!callId.matches("[\\p{Alnum}._:@-]{1,64}")) {
            throw RuleViolation.at("call", "ivr.bad-call");
        }
        Optional<Call> known = calls.findBySystemIdAndCallId(system.id(), callId);
        if (known.isPresent()) {
            known.get().isRepeated();
            return known.get().spoken();
        }
        Instant now = clock.instant();
        UnitRow outlet = outlet(system);
        SubscriberNumber caller = SubscriberNumber.find(number).orElse(null);
        List<ProductRow> products = caller == null ? List.of() : offer.to(caller, outlet, now);
        Call call = new Call(
                system.id(),
                callId,
                outlet.place(),
                caller == null ? null : numbers.protect(caller),
                caller == null ? null : seal.close(caller.digits().getBytes(StandardCharsets.US_ASCII)),
                products,
                now);
        call.say(
                call.isOpen() ? offer.menu(call.offered(), language) : offer.text(language, "ivr.say." + call.state()));
        return calls.saveAndFlush(call).spoken();
    }

    /** @param step that the caller was answering; one that is past changes nothing */
    public Spoken pressed(SystemRow system, String callId, int step, String digits, Locale language) {
        Call call = call(system, callId);
        Instant now = clock.instant();
        if (call.isOver(now)) {
            call.end(CallState.TIMED_OUT, now);
            call.say(offer.text(language, "ivr.say.TIMED_OUT"));
            call.isLate();
        } else if (call.isPast(step)) {
            call.isRepeated();
        } else if (!call.isOpen()) {
            call.isLate();
        } else if (!call.isNow(step)) {
            throw RuleViolation.at("step", "ivr.bad-step");
        } else if (!call.digits().contains(digits)) {
            wrong(call, now, language);
        } else if (digits.equals(Call.END)) {
            call.end(CallState.CANCELLED, now);
            call.say(offer.text(language, "ivr.say.CANCELLED"));
        } else if (call.state() == CallState.MENU) {
            ProductId chosen = call.offered().get(Integer.parseInt(digits) - 1);
            call.choose(chosen, now);
            call.say(offer.confirm(chosen, language));
        } else if (digits.equals(Call.BACK)) {
            call.goBack(now);
            call.say(offer.menu(call.offered(), language));
        } else {
            activate(system, call, now, language);
        }
        return call.spoken();
    }

    private void wrong(Call call, Instant now, Locale language) {
        if (call.isWrong(now)) {
            call.say(offer.text(language, "ivr.say.GIVEN_UP"));
        } else {
            call.say(offer.text(
                    language,
                    "ivr.say.wrong",
                    call.state() == CallState.MENU
                            ? offer.menu(call.offered(), language)
                            : offer.confirm(call.product().orElseThrow(), language)));
        }
    }

    private void activate(SystemRow system, Call call, Instant now, Locale language) {
        UnitRow outlet = outlet(system);
        ProductId product = call.product().orElseThrow();
        Accepted accepted = activations.request(new ActivationRequest(
                Way.IVR, call.key(), null, caller(call), product, outlet.place(), outlet.id(), null));
        boolean refused = accepted.state() == ActivationState.REFUSED;
        call.cameTo(refused ? CallState.REFUSED : CallState.ACCEPTED, accepted.id(), now);
        call.say(
                refused
                        ? offer.text(language, "ivr.say.REFUSED", words(accepted.reason(), language))
                        : offer.text(language, "ivr.say.ACCEPTED", offer.name(product, language)));
    }

    private String words(@Nullable Saying saying, Locale language) {
        return saying == null ? "" : offer.say(saying, language);
    }

    private SubscriberNumber caller(Call call) {
        return new SubscriberNumber(
                new String(seal.open(Objects.requireNonNull(call.payload())), StandardCharsets.US_ASCII));
    }

    /** The caller has hung up, or the line was lost; after the end it is only the end of the call. */
    public void hungUp(SystemRow system, String callId) {
        Call call = call(system, callId);
        if (call.isOpen()) {
            call.end(CallState.HUNG_UP, clock.instant());
        }
    }

    /** Of some calls nobody ever says that they are over. */
    int timeOut() {
        Instant now = clock.instant();
        List<Call> lost = calls.findByEndedAtIsNullAndLastAtBefore(Call.longAgo(now), Limit.of(AT_ONCE));
        lost.forEach(call -> call.end(CallState.TIMED_OUT, now));
        return lost.size();
    }

    private Call call(SystemRow system, String callId) {
        return calls.findBySystemIdAndCallId(system.id(), callId).orElseThrow(NotFound::new);
    }

    private UnitRow outlet(SystemRow system) {
        return units.find(system.outlet()).orElseThrow(NotFound::new);
    }
}
