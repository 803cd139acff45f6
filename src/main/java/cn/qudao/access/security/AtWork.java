package cn.qudao.access.security;

import cn.qudao.access.domain.SessionAtWork;
import cn.qudao.kernel.Actor;
import cn.qudao.kernel.CurrentUser;
import cn.qudao.kernel.Preferences;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who is at work on this thread. Read once for each request, or in the background of a page once for each transaction,
 * so that a disabled account, a moved unit or an edited role holds from the next click on.
 */
@Component
class AtWork implements CurrentUser, Preferences, SessionAtWork {

    private static final String KEPT = AtWork.class.getName();

    private final StandingReader reader;

    AtWork(StandingReader reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Actor> find() {
        return standing().flatMap(Standing::actor);
    }

    Optional<Standing> standing() {
        return credential().flatMap(this::standing);
    }

    static Optional<Credential> credential() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof SignedInAuthentication signedIn
                ? Optional.of(signedIn.getPrincipal())
                : Optional.empty();
    }

    @Override
    public long sessionId() {
        return standing().map(Standing::sessionId).orElse(0L);
    }

    @Override
    public @Nullable String address() {
        Credential credential = credential().orElse(null);
        if (credential instanceof Credential.Terminal terminal) {
            return terminal.command();
        }
        if (credential instanceof Credential.Background background) {
            return background.what();
        }
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : null;
    }

    @Override
    public void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        }
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    /** One thread may serve pages of several people in turn, so what is kept is for one credential. */
    private Optional<Standing> standing(Credential credential) {
        Kept kept = kept();
        if (kept == null || !kept.credential.equals(credential)) {
            kept = new Kept(credential, reader.read(credential));
            keep(kept);
        }
        return kept.standing;
    }

    private @Nullable Kept kept() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return (Kept)
                (request != null
                        ? request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST)
                        : TransactionSynchronizationManager.getResource(this));
    }

    private void keep(Kept kept) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(KEPT, kept, RequestAttributes.SCOPE_REQUEST);
        } else if (TransactionSynchronizationManager.isSynchronizationActive()) {
            if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
                TransactionSynchronizationManager.registerSynchronization(new Forgetting());
            }
            TransactionSynchronizationManager.bindResource(this, kept);
        }
    }

    @Override
    public Locale language() {
        return standing().map(Standing::language).map(Locale::forLanguageTag).orElseGet(AtWork::languageOfWindow);
    }

    @Override
    public Appearance appearance() {
        return standing().map(Standing::appearance).orElse(Appearance.SYSTEM);
    }

    /** What was chosen at the sign-in, as long as the account says nothing else. */
    private static Locale languageOfWindow() {
        VaadinSession window = VaadinSession.getCurrent();
        Locale chosen = window == null ? null : window.getAttribute(Locale.class);
        return chosen == null ? Locale.SIMPLIFIED_CHINESE : chosen;
    }

    private record Kept(Credential credential, Optional<Standing> standing) {}

    private final class Forgetting implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(AtWork.this);
        }
    }
}
