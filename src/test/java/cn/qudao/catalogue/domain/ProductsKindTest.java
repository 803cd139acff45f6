package cn.qudao.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qudao.catalogue.Products;
import cn.qudao.imports.Problem;
import cn.qudao.imports.domain.Imports;
import cn.qudao.imports.domain.Progress;
import cn.qudao.imports.domain.Rehearsal;
import cn.qudao.imports.domain.SourceFile;
import cn.qudao.kernel.Money;
import cn.qudao.org.OrgExamples;
import cn.qudao.scope.Scope;
import cn.qudao.testing.PortalTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Products from files: drafts, which nobody sells before somebody has approved them. */
@PortalTest
class ProductsKindTest {

    @Autowired
    private Imports imports;

    @Autowired
    private CataloguePages pages;

    @Autowired
    private Products products;

    @Autowired
    private Scope scope;

    @TempDir
    private Path folder;

    private final String code = OrgExamples.code("P");

    @Test
    void aLineBecomesADraftWithItsCategoryInEitherLanguage() throws IOException {
        assertThat(run(code + "A,流量包,Data pack,C,data packs,19.9", code + "B,手机报,Newspaper,C,,5")
                        .badRows())
                .isZero();
        scope.asSystem("test", () -> {
            assertThat(products.byCode(code + "A")).as("nobody sells it yet").isEmpty();
            VersionRow draft = pages.detail(code + "A").pending().orElseThrow();
            assertThat(draft.state()).isEqualTo(VersionState.DRAFT);
            assertThat(draft.category()).isEqualTo("data-pack");
            assertThat(draft.monthlyPrice()).isEqualTo(Money.of("19.9"));
            assertThat(pages.detail(code + "B").pending().orElseThrow().category())
                    .isNull();
        });
    }

    @Test
    void marksEveryBadLineAndWritesNothing() throws IOException {
        run(code + ",已有,Known,C,,5");
        Rehearsal rehearsal = run(
                code + "N,新品,New,C,,5",
                code.toLowerCase(java.util.Locale.ROOT) + ",已有,Known,C,,5",
                code + "N,新品,New,C,,5",
                code + "O,新品,New,Q,,5",
                code + "P,新品,New,C,家具,5",
                code + "Q,新品,New,C,,-5",
                code + "R,新品,New,C,,0.00001",
                code + "/S,新品,New,C,,5",
                code + "T,,New,C,,5",
                code + "U,新品,New,,,5");
        assertThat(rehearsal.problems())
                .extracting(Problem::line, Problem::reason)
                .containsExactly(
                        tuple(3, "catalogue.product.code-taken"),
                        tuple(4, "catalogue.product.code-twice"),
                        tuple(5, "imports.cell.choice"),
                        tuple(6, "imports.cell.choice"),
                        tuple(7, "catalogue.product.negative-price"),
                        tuple(8, "catalogue.product.bad-price"),
                        tuple(9, "catalogue.product.bad-code"),
                        tuple(10, "imports.cell.missing"),
                        tuple(11, "imports.cell.missing"));
        assertThat(scope.asSystem("test", pages::all))
                .extracting(row -> row.product().code())
                .contains(code)
                .doesNotContain(code + "N");
    }

    private Rehearsal run(String... lines) throws IOException {
        Path file = folder.resolve("products.csv");
        Files.write(
                file,
                Stream.concat(Stream.of("code,name-zh,name-en,class,category,price"), List.of(lines).stream())
                        .toList());
        return scope.asSystem(
                "test", () -> imports.run("products", new SourceFile(file, "products.csv"), Progress.UNHEARD));
    }
}
