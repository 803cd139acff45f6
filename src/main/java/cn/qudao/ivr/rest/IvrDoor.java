package cn.qudao.ivr.rest;

import cn.qudao.ivr.domain.Calls;
import cn.qudao.ivr.domain.Spoken;
import cn.qudao.ivr.domain.SystemRow;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.WrongTries;
import cn.qudao.scope.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a voice system asks what to speak. Each request may be made again where its answer got lost. */
@RestController
@RequestMapping("/api/ivr/{code}/calls")
@OpenToAll("A voice system shows the secret that it was given, and no person's token")
class IvrDoor {

    static final String SECRET = "Qudao-Ivr-Secret";

    private final Calls calls;
    private final Scope scope;
    private final WrongTries wrong;

    IvrDoor(Calls calls, Scope scope, Clock clock) {
        this.calls = calls;
        this.wrong = new WrongTries(clock);
        this.scope = scope;
    }

    /** @param call the voice system's own number of it */
    record Begin(@Nullable String call, @Nullable String number) {}

    record Press(int step, @Nullable String digits) {}

    @PostMapping
    ResponseEntity<Spoken> begin(
            @PathVariable String code,
            @RequestHeader(name = SECRET, defaultValue = "") String secret,
            @RequestBody Begin begin,
            HttpServletRequest request,
            Locale language) {
        return with(
                request,
                code,
                secret,
                system -> calls.begin(
                        system,
                        Objects.requireNonNullElse(begin.call(), ""),
                        Objects.requireNonNullElse(begin.number(), ""),
                        language));
    }

    @PostMapping("/{call}/digits")
    ResponseEntity<Spoken> press(
            @PathVariable String code,
            @PathVariable String call,
            @RequestHeader(name = SECRET, defaultValue = "") String secret,
            @RequestBody Press press,
            HttpServletRequest request,
            Locale language) {
        return with(
                request,
                code,
                secret,
                system -> calls.pressed(
                        system, call, press.step(), Objects.requireNonNullElse(press.digits(), ""), language));
    }

    @PostMapping("/{call}/hangup")
    ResponseEntity<Spoken> hangUp(
            @PathVariable String code,
            @PathVariable String call,
            @RequestHeader(name = SECRET, defaultValue = "") String secret,
            HttpServletRequest request) {
        return with(request, code, secret, system -> {
            calls.hungUp(system, call);
            return null;
        });
    }

    private ResponseEntity<Spoken> with(
            HttpServletRequest request, String code, String secret, Function<SystemRow, @Nullable Spoken> work) {
        String from = request.getRemoteAddr();
        return scope.asSystem("a voice system asks", () -> {
            Optional<SystemRow> system = calls.trusted(code, secret);
            if (system.isEmpty()) {
                return ResponseEntity.status(
                                wrong.tooMany(from) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED)
                        .build();
            }
            try {
                Spoken spoken = work.apply(system.get());
                return spoken == null ? ResponseEntity.noContent().build() : ResponseEntity.ok(spoken);
            } catch (ConcurrencyFailureException | DataIntegrityViolationException met) {
                // The same call was told of at the same moment: once more, and it hears what the other has heard.
                return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
            }
        });
    }
}
