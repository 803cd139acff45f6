package cn.qudao.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import cn.qudao.kernel.OpenToAll;
import cn.qudao.kernel.Requires;
import cn.qudao.scope.NativeSql;
import cn.qudao.scope.ScopedRow;
import cn.qudao.scope.Unscoped;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.PostConstruct;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** What may stand in which room of a module, and what may not stand anywhere. */
@AnalyzeClasses(packages = "cn.qudao", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    /** Where native SQL is the work itself. */
    private static final String[] NATIVE_ROOMS = {
        "cn.qudao.scope..",
        "cn.qudao.database..",
        "cn.qudao.reporting..",
        "cn.qudao.statistics..",
        "cn.qudao.imports..",
        "cn.qudao.demo..",
        "cn.qudao.bench.."
    };

    private static final Set<String> CLOCKS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            YearMonth.class.getName(),
            ZonedDateTime.class.getName(),
            Clock.class.getName());

    @ArchTest
    static final ArchRule domain_knows_no_screen_and_no_report_engine = noClasses()
            .that()
            .resideInAPackage("..domain..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..ui..", "..report..", "com.vaadin..", "net.sf.jasperreports..");

    @ArchTest
    static final ArchRule reports_know_no_screen = noClasses()
            .that()
            .resideInAPackage("..report..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..ui..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_stay_in_their_domain = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .andShould()
            .resideInAPackage("..domain..");

    @ArchTest
    static final ArchRule entities_are_final = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveModifier(JavaModifier.FINAL)
            .because(
                    "they refer to each other by id, so nobody needs Hibernate's proxies, which it would write at each start");

    @ArchTest
    static final ArchRule views_are_nobodys_business =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entities_are_scoped_or_say_why_not = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAssignableTo(ScopedRow.class)
            .orShould()
            .beAnnotatedWith(Unscoped.class);

    @ArchTest
    static final ArchRule routes_are_guarded = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .beAnnotatedWith(Requires.class)
            .orShould()
            .beAnnotatedWith(OpenToAll.class);

    @ArchTest
    static final ArchRule services_are_guarded = classes()
            .that()
            .areAnnotatedWith(Service.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should(guardEveryPublicMethod());

    @ArchTest
    static final ArchRule native_sql_stays_in_its_rooms = noClasses()
            .that(not(resideInAnyPackage(NATIVE_ROOMS)).and(not(annotatedWith(NativeSql.class))))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.jdbc.core..");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses().should().callMethodWhere(asksTheMachineForTheTime());

    @ArchTest
    static final ArchRule views_hold_no_styling = noClasses()
            .should()
            .callMethod(HasStyle.class, "getStyle")
            .orShould()
            .callMethod(com.vaadin.flow.dom.Element.class, "getStyle");

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    /** Beans are made when they are first used, and nobody uses what only listens. */
    @ArchTest
    static final ArchRule what_registers_itself_is_made_at_the_start = methods()
            .that()
            .areAnnotatedWith(PostConstruct.class)
            .should()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(isMadeAtTheStart());

    private static DescribedPredicate<JavaAnnotation<?>> isMadeAtTheStart() {
        return DescribedPredicate.describe(
                "@Lazy(false)",
                annotation -> annotation.getRawType().isEquivalentTo(Lazy.class)
                        && annotation.get("value").orElseThrow().equals(false));
    }

    private static DescribedPredicate<JavaMethodCall> asksTheMachineForTheTime() {
        return DescribedPredicate.describe(
                "asks the machine for the time",
                call -> CLOCKS.contains(call.getTargetOwner().getName())
                        && (call.getName().equals("now") || call.getName().equals("systemDefaultZone"))
                        && call.getTarget().getRawParameterTypes().isEmpty());
    }

    /** Public methods of a service are what other rooms can call: each is guarded, by itself or by its class. */
    private static ArchCondition<JavaClass> guardEveryPublicMethod() {
        return new ArchCondition<>("guard every public method with @Requires, or say @OpenToAll") {
            @Override
            public void check(JavaClass service, ConditionEvents events) {
                if (service.isAnnotatedWith(Requires.class) || service.isAnnotatedWith(OpenToAll.class)) {
                    return;
                }
                service.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !method.isAnnotatedWith(Requires.class)
                                && !method.isAnnotatedWith(OpenToAll.class))
                        .forEach(method -> events.add(
                                SimpleConditionEvent.violated(method, method.getFullName() + " is not guarded")));
            }
        };
    }
}
