package cn.qudao.access.domain;

import cn.qudao.access.AccountId;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.NotFound;
import cn.qudao.kernel.Requires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The person's own tokens for programs. */
@Service
@Requires
@Transactional
public class Tokens {

    private final TokenRepository tokens;
    private final CurrentUser user;
    private final Clock clock;

    Tokens(TokenRepository tokens, CurrentUser user, Clock clock) {
        this.tokens = tokens;
        this.user = user;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<TokenRow> own() {
        LocalDate today = LocalDate.now(clock);
        return tokens.findByAccountIdOrderByCreatedAtDesc(user.get().accountId()).stream()
                .map(token -> token.row(today))
                .toList();
    }

    /** The token itself, which nobody can be shown a second time. */
    public String create(String name, LocalDate expiresOn) {
        return create(new AccountId(user.get().accountId()), name, expiresOn);
    }

    public void revoke(long id) {
        tokens.findById(id)
                .filter(token -> token.belongsTo(user.get().accountId()))
                .orElseThrow(NotFound::new)
                .revoke(clock.instant());
    }

    String create(AccountId account, String name, LocalDate expiresOn) {
        String token = "qd_" + Handles.fresh();
        tokens.save(new AccessToken(account, name, token, expiresOn, LocalDate.now(clock), clock.instant()));
        return token;
    }
}
