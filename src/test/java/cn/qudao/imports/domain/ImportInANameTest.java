package cn.qudao.imports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qudao.access.AccessMother;
import cn.qudao.access.AccessMother.PlacedUnit;
import cn.qudao.access.Accounts;
import cn.qudao.access.Trail;
import cn.qudao.access.Trail.Told;
import cn.qudao.access.domain.AccountAdministration;
import cn.qudao.access.security.ActingAs;
import cn.qudao.imports.Problem;
import cn.qudao.kernel.AuditAction;
import cn.qudao.kernel.ShippedRole;
import cn.qudao.org.Units;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code ./qudao import … --as USER}: the account's scope and permissions, and its name in the trail. */
@PortalTest
class ImportInANameTest {

    @Autowired
    ImportCommand command;

    @Autowired
    AccessMother mother;

    @Autowired
    AccountAdministration administration;

    @Autowired
    Accounts accounts;

    @Autowired
    Imports imports;

    @Autowired
    ActingAs acting;

    @Autowired
    Trail trail;

    @Autowired
    Units units;

    @Autowired
    Scope scope;

    @TempDir
    Path folder;

    @Test
    void isToldInThePersonsNameAsOneEntry() throws IOException {
        PlacedUnit district = mother.district();
        String person = mother.account(district, ShippedRole.BASE_ADMINISTRATOR);
        Path file = grids(district, 3);

        assertThat(command.run(List.of("units", file.toString(), "--as", person, "--dry-run")))
                .isZero();
        assertThat(childrenOf(district)).isZero();
        assertThat(trail.of(person, AuditAction.IMPORTED)).isEmpty();

        assertThat(command.run(List.of("units", file.toString(), "--as", person)))
                .isZero();
        assertThat(childrenOf(district)).isEqualTo(3);
        assertThat(trail.of(person, AuditAction.IMPORTED))
                .extracting(Told::subjectId, Told::details, Told::address, Told::scopeKey)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "units",
                        "{\"rows\":3}",
                        "./qudao import",
                        district.place().key()));
        assertThat(trail.of(person, AuditAction.CREATED)).isEmpty();
    }

    @Test
    void anEmptyFileIsRefusedInWords() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThat(command.run(List.of("units", empty.toString()))).isEqualTo(1);
    }

    @Test
    void whatLiesOutsideThePostIsUnknownToIt() throws IOException {
        PlacedUnit elsewhere = mother.district();
        String person = mother.account(mother.district(), ShippedRole.BASE_ADMINISTRATOR);

        assertThat(command.run(List.of("units", grids(elsewhere, 1).toString(), "--as", person)))
                .isEqualTo(1);
        assertThat(childrenOf(elsewhere)).isZero();
    }

    @Test
    void aSignInNameTakenElsewhereIsMarkedBeforeAnythingIsWritten() throws IOException {
        String elsewhere = mother.account(mother.district(), ShippedRole.GRID_MANAGER);
        PlacedUnit district = mother.district();
        String code = scope.asSystem(
                "test", () -> units.find(district.id()).orElseThrow().code());
        Path file = Files.write(
                folder.resolve("accounts.csv"),
                List.of("登录名,姓名,单位编码,角色", elsewhere + ",王芳," + code + ",网格经理", elsewhere + "2,李明," + code + ",网格经理"));
        acting.enter(mother.account(district, ShippedRole.BASE_ADMINISTRATOR));
        Rehearsal rehearsal = imports.rehearse("accounts", new SourceFile(file, "accounts.csv"), Progress.UNHEARD);
        acting.leave();
        assertThat(rehearsal.problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(2, "access.account.taken"));
        assertThat(rehearsal.problems().getFirst().arguments()).isEmpty();
    }

    @Test
    void whoMayNotImportIsRefusedAndThatIsTold() throws IOException {
        PlacedUnit district = mother.district();
        String clerk = mother.account(district, ShippedRole.CLERK);

        assertThat(command.run(List.of("units", grids(district, 1).toString(), "--as", clerk)))
                .isEqualTo(1);
        assertThat(childrenOf(district)).isZero();
        assertThat(trail.of(clerk, AuditAction.REFUSED)).hasSize(1);
    }

    @Test
    void anAccountThatIsUnknownOrDisabledImportsNothing() throws IOException {
        PlacedUnit district = mother.district();
        String person = mother.account(district, ShippedRole.BASE_ADMINISTRATOR);
        scope.asSystem(
                "test",
                () -> administration.disable(accounts.find(person).orElseThrow().value()));
        String file = grids(district, 1).toString();

        assertThat(command.run(List.of("units", file, "--as", person))).isEqualTo(1);
        assertThat(command.run(List.of("units", file, "--as", AccessMother.name())))
                .isEqualTo(1);
        assertThat(command.run(List.of("units", file, "--as"))).isEqualTo(1);
        assertThat(childrenOf(district)).isZero();
    }

    @Test
    void withoutANameTheSystemImports() throws IOException {
        PlacedUnit district = mother.district();

        assertThat(command.run(List.of("units", grids(district, 2).toString()))).isZero();

        assertThat(trail.of(null, AuditAction.IMPORTED))
                .last()
                .extracting(Told::subjectId, Told::details)
                .containsExactly("units", "{\"rows\":2}");
    }

    private Path grids(PlacedUnit district, int rows) throws IOException {
        StringBuilder lines = new StringBuilder("level,code,name,parent,opened\n");
        for (int i = 0; i < rows; i++) {
            lines.append("网格,%s-%d,石牌网格,T%d,2026-01-31%n"
                    .formatted(
                            AccessMother.name().toUpperCase(java.util.Locale.ROOT),
                            i,
                            district.place().key()));
        }
        return Files.writeString(Files.createTempFile(folder, "grids", ".csv"), lines);
    }

    private int childrenOf(PlacedUnit unit) {
        return scope.asSystem("test", () -> units.countChildren(unit.id()));
    }
}
