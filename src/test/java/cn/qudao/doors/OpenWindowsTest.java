package cn.qudao.doors;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import cn.qudao.access.AccountId;
import cn.qudao.access.Accounts;
import cn.qudao.access.domain.AccountAdministration;
import cn.qudao.access.domain.Delegations;
import cn.qudao.access.security.ActingAs;
import cn.qudao.access.security.OwnPosts;
import cn.qudao.kernel.Level;
import cn.qudao.kernel.Refused;
import cn.qudao.org.Units;
import cn.qudao.org.domain.OutletFilter;
import cn.qudao.org.domain.Outlets;
import cn.qudao.scope.RandomTree.Node;
import cn.qudao.testing.PortalTest;
import cn.qudao.testing.Screens;
import cn.qudao.uikit.ListTable;
import com.vaadin.flow.component.treegrid.TreeGrid;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What changes while a window is open holds from its next click on: moves, exclusions, posts, accounts. */
@PortalTest
class OpenWindowsTest {

    @Autowired
    private World world;

    @Autowired
    private List<Door> doors;

    @Autowired
    private ActingAs acting;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountAdministration administration;

    @Autowired
    private Delegations delegations;

    @Autowired
    private OwnPosts posts;

    @Autowired
    private Units units;

    @Autowired
    private Outlets outlets;

    @Autowired
    private Screens screens;

    @Autowired
    private Filter springSecurityFilterChain;

    @BeforeEach
    void build() {
        world.build();
    }

    @AfterEach
    void leave() {
        acting.leave();
    }

    @Test
    void movesAndExclusionsHoldForOpenWindows(TestReporter reporter) {
        Node grid = world.any(Level.GRID);
        Node from = World.parent(grid);
        Node to = world.any(Level.DISTRICT, from);
        Node outlet = world.anyOf(world.units(Level.OUTLET).stream()
                .filter(one -> !one.isBelow(grid))
                .toList());
        Node target = world.any(Level.GRID, World.parent(outlet), grid);
        List<Visitor> visitors = List.of(
                world.visitor(from),
                world.visitor(to),
                world.visitor(grid),
                world.visitor(World.at(outlet, Level.DISTRICT), World.parent(outlet)),
                world.visitor(target));
        Verdicts verdicts = new Verdicts();
        ask(visitors, verdicts);

        world.move(grid, to);
        world.move(outlet, world.now(target.id()));
        world.catchUp();
        ask(visitors, verdicts);

        List<Visitor> fewer = visitors.stream()
                .limit(2)
                .map(visitor -> world.exclude(visitor, world.anyOf(world.below(world.now(visitor.unit())))))
                .toList();
        ask(fewer, verdicts);
        reporter.publishEntry("cases", Integer.toString(verdicts.cases()));
        verdicts.assertClean(8_000);
    }

    @Test
    void aLentPostOpensAllOfItsPartAndNothingOnceItIsTakenBack() {
        Node district = world.any(Level.DISTRICT);
        Node hidden = world.anyOf(world.below(district));
        Visitor lender = world.visitor(district, hidden);
        Visitor deputy = world.visitor(world.anyOf(world.below(district).stream()
                .filter(lender::sees)
                .filter(node -> node.level() == Level.GRID)
                .toList()));
        world.enter(lender);
        delegations.delegate(deputy.signInName(), world.today(), world.today());
        long lent = delegations.own().getFirst().post();
        Visitor inPlace = new Visitor(
                deputy.signInName(), deputy.session(), deputy.token(), lent, district.id(), Set.of(hidden.id()), world);
        Verdicts verdicts = new Verdicts();
        ask(List.of(inPlace, deputy), verdicts);
        world.enter(inPlace);

        SecurityContext deputys = SecurityContextHolder.getContext();
        world.enter(lender);
        delegations.end(lent);
        SecurityContextHolder.setContext(deputys);
        acting.resume(deputy.session());
        assertThat(posts.choices()).extracting(OwnPosts.Choice::post).containsExactly(deputy.post());
        ask(List.of(deputy), verdicts);
        verdicts.assertClean(1_000);
    }

    @Test
    void aLentPostIsGoneWithTheAccountThatLentIt() {
        Node district = world.any(Level.DISTRICT);
        Visitor lender = world.visitor(district);
        Visitor deputy = world.visitor(world.anyOf(world.below(district).stream()
                .filter(node -> node.level() == Level.GRID)
                .toList()));
        world.enter(lender);
        delegations.delegate(deputy.signInName(), world.today(), world.today());
        long lent = delegations.own().getFirst().post();
        world.enter(new Visitor(
                deputy.signInName(), deputy.session(), deputy.token(), lent, district.id(), Set.of(), world));
        assertThat(units.root()).isEqualTo(world.row(district));

        disable(lender);
        acting.resume(deputy.session());
        assertThat(units.root()).isEqualTo(world.row(world.now(deputy.unit())));
        assertThat(posts.choices()).extracting(OwnPosts.Choice::post).containsExactly(deputy.post());
        Verdicts verdicts = new Verdicts();
        ask(List.of(deputy), verdicts);
        verdicts.assertClean(500);
    }

    @Test
    void aPostThatEndsLeavesTheOtherAndTheLastLeavesNothing() {
        Node here = world.any(Level.DISTRICT);
        Node there = world.any(Level.GRID);
        List<Visitor> both = world.visitors(List.of(here, there));
        world.enter(both.getFirst());
        endPost(both.getFirst());

        acting.resume(both.getLast().session());
        Verdicts verdicts = new Verdicts();
        ask(List.of(both.getLast()), verdicts);
        verdicts.assertClean(1_000);

        endPost(both.getLast());
        acting.resume(both.getLast().session());
        assertThatThrownBy(units::root).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> outlets.count(OutletFilter.ALL)).isInstanceOf(Refused.class);
    }

    @Test
    void aDisabledAccountIsShownOutOfItsOpenWindow() throws Exception {
        Visitor visitor = world.visitor(world.any(Level.DISTRICT));
        MockHttpSession window = new MockHttpSession();
        world.enter(visitor);
        window.setAttribute(SPRING_SECURITY_CONTEXT_KEY, SecurityContextHolder.getContext());
        acting.leave();
        assertThat(isLetIn(window, "/organisation")).isTrue();

        disable(visitor);

        assertThat(isLetIn(window, "/organisation")).isFalse();
        assertThat(window.isInvalid()).isTrue();
    }

    @Test
    void aDisabledAccountSeesNothingMoreInItsOpenWindow() {
        Visitor visitor = world.visitor(world.any(Level.DISTRICT));
        world.enter(visitor);
        screens.openWithErrorPages("outlets");
        try {
            assertThat(_find(ListTable.class)).hasSize(1);
            disable(visitor);
            acting.resume(visitor.session());
            Screens.go("organisation");
            assertThat(_find(TreeGrid.class)).isEmpty();
            assertThatThrownBy(() -> outlets.count(OutletFilter.ALL)).isInstanceOf(Refused.class);
        } finally {
            screens.close();
        }
    }

    /** Whether a click gets through to the page; else the browser is sent to the sign-in. */
    private boolean isLetIn(MockHttpSession window, String path) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setSession(window);
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain page = new MockFilterChain();
        RequestAttributes before = RequestContextHolder.currentRequestAttributes();
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            springSecurityFilterChain.doFilter(request, response, page);
        } finally {
            RequestContextHolder.setRequestAttributes(before);
            acting.leave();
        }
        boolean letIn = page.getRequest() != null;
        assertThat(response.getRedirectedUrl()).isEqualTo(letIn ? null : "/sign-in");
        return letIn;
    }

    private void ask(List<Visitor> asked, Verdicts verdicts) {
        for (Visitor visitor : asked) {
            world.enter(visitor);
            doors.forEach(door -> door.ask(visitor, world, verdicts));
        }
    }

    private void endPost(Visitor visitor) {
        world.system(() -> {
            administration.endPost(visitor.post());
            return visitor;
        });
    }

    private void disable(Visitor visitor) {
        world.system(() -> {
            long account =
                    accounts.find(visitor.signInName()).map(AccountId::value).orElseThrow();
            administration.disable(account);
            return account;
        });
    }
}
