package cn.qudao.activation.rest;

import cn.qudao.activation.Accepted;
import cn.qudao.activation.ActivationId;
import cn.qudao.activation.ActivationPermissions;
import cn.qudao.activation.domain.ActivationRow;
import cn.qudao.activation.domain.ClerkDesk;
import cn.qudao.activation.domain.TimeLines;
import cn.qudao.catalogue.ProductRow;
import cn.qudao.catalogue.Products;
import cn.qudao.kernel.Messages;
import cn.qudao.kernel.Requires;
import cn.qudao.kernel.RuleViolation;
import cn.qudao.kernel.Saying;
import cn.qudao.scope.Scope;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The WEB door for programs: asks for an activation by a token, at the place of its post. */
@RestController
@RequestMapping("/api/activations")
@Requires(ActivationPermissions.ACTIVATE)
class ActivationDoor {

    private final ClerkDesk desk;
    private final TimeLines timeLines;
    private final Products products;
    private final Messages messages;
    private final Scope scope;

    ActivationDoor(ClerkDesk desk, TimeLines timeLines, Products products, Messages messages, Scope scope) {
        this.desk = desk;
        this.timeLines = timeLines;
        this.products = products;
        this.messages = messages;
        this.scope = scope;
    }

    /** @param key the program's own number of the request: the same again is the same activation */
    record Wanted(
            @Nullable String key,
            @Nullable String number,
            @Nullable String product) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> ask(@RequestBody Wanted wanted, Locale language) {
        if (wanted.key() == null || wanted.key().isBlank() || wanted.key().length() > 60) {
            throw RuleViolation.at("key", "activation.key-length", 60);
        }
        ProductRow product = Optional.ofNullable(wanted.product())
                .flatMap(code -> scope.asSystem("a program names a product", () -> products.byCode(code)))
                .orElseThrow(() -> RuleViolation.at("product", "recommendation.no-such-product"));
        Accepted accepted = desk.activate(wanted.key(), wanted.number() == null ? "" : wanted.number(), product.id());
        return ResponseEntity.status(HttpStatus.ACCEPTED)
                .body(answer(accepted.id(), accepted.state().name(), accepted.reason(), accepted.help(), language));
    }

    @GetMapping("/{id}")
    Map<String, Object> look(@PathVariable long id, Locale language) {
        ActivationRow row = timeLines.one(new ActivationId(id));
        return answer(row.id(), row.state().name(), row.reason(), null, language);
    }

    private Map<String, Object> answer(
            ActivationId id, String state, @Nullable Saying reason, @Nullable Saying help, Locale language) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", Long.toString(id.value()));
        answer.put("state", state);
        if (reason != null) {
            answer.put("reason", reason.in(language, messages));
        }
        if (help != null) {
            answer.put("help", help.in(language, messages));
        }
        return answer;
    }
}
