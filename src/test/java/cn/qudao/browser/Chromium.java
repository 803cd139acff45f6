package cn.qudao.browser;

import cn.qudao.access.Accounts;
import cn.qudao.scope.Scope;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.annotation.PreDestroy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Debian's Chromium, started once, and windows of it in which somebody has signed in. */
@Component
@Lazy
class Chromium {

    private static final String PASSWORD = "walk the main path 7";
    /** Milliseconds, for what is done and what is expected alike: others may be at work on the machine. */
    private static final int PATIENCE = 60_000;

    private static final Path FONTS = Path.of("src/test/resources/browser/fonts.conf");

    private final Environment environment;
    private final Accounts accounts;
    private final Scope scope;
    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    Chromium(Environment environment, Accounts accounts, Scope scope) {
        this.environment = environment;
        this.accounts = accounts;
        this.scope = scope;
    }

    /** A fresh window in which the person of the demo has signed in; close its context after use. */
    Page signedIn(String signInName, Screen screen) {
        scope.asSystem(
                "browser test",
                () -> accounts.setPassword(accounts.find(signInName).orElseThrow(), PASSWORD, false));
        Page page = window(screen);
        page.navigate("/");
        page.getByLabel("登录名").fill(signInName);
        page.getByLabel("密码", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("登录").setExact(true))
                .click();
        page.locator(".qd-layout").waitFor();
        return page;
    }

    /** A fresh window in which nobody has signed in. */
    Page window(Screen screen) {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + environment.getProperty("local.server.port"))
                        .setLocale("zh-CN")
                        .setViewportSize(screen.width, screen.height));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    private Browser browser() {
        if (browser == null) {
            playwright = Playwright.create();
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
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
