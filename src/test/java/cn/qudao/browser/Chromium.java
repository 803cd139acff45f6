package cn.qudao.browser;

import cn.qudao.access.AccessMother;
import cn.qudao.access.Accounts;
import cn.qudao.access.security.ActingAs;
import cn.qudao.scope.Scope;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpSession;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Debian's Chromium, started once, and windows of it in which somebody has signed in. */
@Component
@Lazy
class Chromium {

    /** Milliseconds, for what is done and what is expected alike: others may be at work on the machine. */
    private static final int PATIENCE = 60_000;

    private static final Path FONTS = Path.of("src/test/resources/browser/fonts.conf");

    /** The first that is there: with nobody to look at it, the one without a frame around the page has half the work. */
    private static final List<Path> PROGRAMS =
            List.of(Path.of("/usr/bin/chromium-headless-shell"), Path.of("/usr/bin/chromium"));

    private final ServletWebServerApplicationContext portal;
    private final Accounts accounts;
    private final AccessMother mother;
    private final ActingAs acting;
    private final Scope scope;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Chromium(
            ServletWebServerApplicationContext portal,
            Accounts accounts,
            AccessMother mother,
            ActingAs acting,
            Scope scope) {
        this.portal = portal;
        this.accounts = accounts;
        this.mother = mother;
        this.acting = acting;
        this.scope = scope;
    }

    /** A fresh window in which the person of the demo signs in, as people do; close its context after use. */
    Page signIn(String signInName, Screen screen) {
        allowToSignIn(signInName);
        Page page = window(screen);
        page.navigate("/");
        page.getByLabel("登录名").fill(signInName);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(AccessMother.PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        page.locator(".qd-layout").waitFor();
        return page;
    }

    /** A fresh window at the address, in which the person of the demo has signed in before; close its context after use. */
    Page signedIn(String signInName, Screen screen, String address) {
        allowToSignIn(signInName);
        Page page = window(screen);
        page.context().addCookies(List.of(new Cookie("JSESSIONID", session(signInName)).setUrl(base())));
        page.navigate(address);
        return page;
    }

    private void allowToSignIn(String signInName) {
        mother.setPassword(
                scope.asSystem("browser test", () -> accounts.find(signInName)).orElseThrow());
    }

    /** The server's, as a sign-in leaves it behind. */
    private String session(String signInName) {
        acting.enter(signInName);
        Context context = (Context) ((TomcatWebServer) Objects.requireNonNull(portal.getWebServer()))
                .getTomcat()
                .getHost()
                .findChildren()[0];
        HttpSession session = context.getManager().createSession(null).getSession();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        acting.leave();
        return session.getId();
    }

    /** A fresh window in which nobody has signed in. */
    Page window(Screen screen) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(base())
                        .setLocale("zh-CN")
                        .setViewportSize(screen.width, screen.height));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    private String base() {
        return "http://localhost:"
                + Objects.requireNonNull(portal.getWebServer()).getPort();
    }

    private Browser browser() {
        if (browser == null) {
            playwright = Playwright.create();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(PROGRAMS.stream()
                                    .filter(Files::isExecutable)
                                    .findFirst()
                                    .orElseThrow())
                            .setEnv(environmentWithFonts())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    private static Map<String, String> environmentWithFonts() {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.put("FONTCONFIG_FILE", FONTS.toAbsolutePath().toString());
        return all;
    }

    @PreDestroy
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
