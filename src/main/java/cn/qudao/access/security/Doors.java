package cn.qudao.access.security;

import cn.qudao.access.domain.Sessions;
import cn.qudao.kernel.OpenPaths;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The ways in: programs with a token below {@code /api}, people with a browser everywhere else; and where modules say that
 * nobody signs in.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    static final String SIGN_IN = "sign-in";

    private static final String[] PUBLIC = {
        "/actuator/health",
        "/styles/**",
        "/components/**",
        "/guest/**",
        "/fonts/**",
        "/icons/**",
        "/images/**",
        "/_static/**"
    };

    /** A page for customers shows what the portal itself sends, and leads and tells nowhere else. */
    private static final String NOTHING_ELSE =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    /** What stands in the address of such a page is a secret of the customer's, and the page is for this moment. */
    @Bean
    @Order(0)
    SecurityFilterChain guests(HttpSecurity http, List<OpenPaths> open) {
        return http.securityMatcher(OpenPaths.of(open, OpenPaths.Visitor.GUEST))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_ELSE))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http, AtWork atWork, Sessions sessions, List<OpenPaths> open, Clock clock) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .addFilterBefore(new SmallBodies(), AuthorizationFilter.class)
                .addFilterBefore(new TokenDoor(atWork, sessions, clock), AuthorizationFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers(OpenPaths.of(open, OpenPaths.Visitor.SYSTEM))
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, AtWork atWork, Sessions sessions, Clock clock) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint('/' + SIGN_IN)))
                .addFilterBefore(new SessionDoor(atWork, sessions, clock), AuthorizationFilter.class)
                .build();
    }

    /** Takes the place of the framework's own. */
    @Bean
    @Primary
    static NavigationAccessControl navigation(ViewGuard guard) {
        return new NavigationAccessControlConfigurer()
                .withNavigationAccessChecker(guard)
                .withLoginView(SIGN_IN)
                .build(ViewControl::new, List.of());
    }

    /** Nobody signs in by the framework's own form; this also keeps Spring Boot from inventing a user. */
    @Bean
    AuthenticationManager noOtherWayIn() {
        return authentication -> {
            throw new ProviderNotFoundException("Sign in at /" + SIGN_IN);
        };
    }
}
