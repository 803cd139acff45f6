package cn.qudao.access.security;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A credential in the clothes of Spring Security. Grants nothing by itself. */
final class SignedInAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Credential credential;

    SignedInAuthentication(Credential credential) {
        super(List.of());
        this.credential = credential;
        setAuthenticated(true);
    }

    @Override
    public Credential getPrincipal() {
        return credential;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
