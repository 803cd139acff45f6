package cn.qudao.activation.rest;

import cn.qudao.activation.PlatformRow;
import cn.qudao.activation.Secrets;
import cn.qudao.activation.domain.PlatformDirectory;
import cn.qudao.activation.pipeline.Answers;
import cn.qudao.activation.platform.Answer;
import cn.qudao.activation.platform.ProductOrderJson;
import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.WrongTries;
import cn.qudao.scope.Scope;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a platform tells by itself what came of an order, as TMF622's listener: {@code ProductOrderStateChangeEvent}. */
@RestController
@RequestMapping("/api/platforms/{code}/listener")
@OpenToAll("A platform shows the secret that it was given, and no person's token")
class PlatformDoor {

    static final String SECRET = "Qudao-Platform-Secret";

    private final PlatformDirectory platforms;
    private final Answers answers;
    private final Scope scope;
    private final WrongTries wrong;
    private final ProductOrderJson json = new ProductOrderJson();

    PlatformDoor(PlatformDirectory platforms, Answers answers, Scope scope, Clock clock) {
        this.wrong = new WrongTries(clock);
        this.platforms = platforms;
        this.answers = answers;
        this.scope = scope;
    }

    @PostMapping
    ResponseEntity<Void> take(
            @PathVariable String code,
            @RequestHeader(name = SECRET, defaultValue = "") String secret,
            @RequestBody String body,
            HttpServletRequest request) {
        Optional<PlatformRow> platform = scope.asSystem("a platform tells", () -> platforms.byCode(code))
                .filter(found -> isTrusted(found, secret));
        if (platform.isEmpty()) {
            return ResponseEntity.status(
                            wrong.tooMany(request.getRemoteAddr())
                                    ? HttpStatus.TOO_MANY_REQUESTS
                                    : HttpStatus.UNAUTHORIZED)
                    .build();
        }
        Optional<Answer> answer = json.event(body);
        if (answer.isEmpty()) {
            return ResponseEntity.badRequest().build();
        }
        return answers.take(platform.get(), answer.get())
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
    }

    private static boolean isTrusted(PlatformRow platform, String secret) {
        String expected = platform.secretHash();
        return expected != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.US_ASCII),
                        Secrets.hash(secret).getBytes(StandardCharsets.US_ASCII));
    }
}
