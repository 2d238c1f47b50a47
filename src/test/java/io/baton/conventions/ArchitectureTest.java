package io.baton.conventions;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which room may know which. Main is the program's wiring and stands outside the walls. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.baton");

    private static final DescribedPredicate<JavaClass> WIRING = describe(
            "the program's wiring",
            type -> type.getName().startsWith("io.baton.platform.Main")
                    || type.getName().equals("io.baton.check.KnownKeys")); // names every room's settings

    @Test
    void the_shared_language_knows_only_the_jdk_and_annotations() {
        classes()
                .that()
                .resideInAPackage("io.baton.canonical..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.baton.canonical..",
                        "java..",
                        "org.jspecify.annotations..",
                        "com.fasterxml.jackson.annotation..",
                        "io.quarkus.runtime.annotations.."))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void the_ledger_knows_no_policy_no_vendor_and_no_page() {
        noClasses()
                .that()
                .resideInAPackage("io.baton.handoff..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.baton.policy..",
                        "io.baton.task..",
                        "io.baton.system..",
                        "io.baton.api..",
                        "io.baton.dashboard..",
                        "io.baton.insight..",
                        "io.baton.intake..",
                        "io.baton.twin.."))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void the_platform_knows_no_other_room() {
        noClasses()
                .that()
                .resideInAPackage("io.baton.platform..")
                .and(DescribedPredicate.not(WIRING))
                .should()
                .dependOnClassesThat(resideInAPackage("io.baton..")
                        .and(DescribedPredicate.not(resideInAPackage("io.baton.platform.."))))
                .check(HOUSE);
    }

    @Test
    void vendors_do_not_know_each_other() {
        slices().matching("io.baton.system.(*)..")
                .should()
                .notDependOnEachOther()
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void a_twin_knows_the_platform_alone() {
        noClasses()
                .that()
                .resideInAPackage("io.baton.twin..")
                .should()
                .dependOnClassesThat(resideInAPackage("io.baton..")
                        .and(DescribedPredicate.not(resideInAnyPackage("io.baton.twin..", "io.baton.platform.."))))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void pages_know_what_the_api_needs_of_other_rooms_but_not_how_it_talks() {
        noClasses()
                .that()
                .resideInAPackage("io.baton.dashboard..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.baton.api.v1..", "io.baton.api.idempotency..", "io.baton.api.intake.."))
                .check(HOUSE);
        noClasses()
                .that()
                .resideInAPackage("io.baton.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.baton.dashboard..")
                .check(HOUSE);
    }

    @Test
    void pages_reach_other_rooms_through_seams_alone() {
        noClasses()
                .that()
                .resideInAPackage("io.baton.dashboard..")
                .and()
                .resideOutsideOfPackage("io.baton.dashboard.house..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.baton.api.house..",
                        "io.baton.task..",
                        "io.baton.policy",
                        "io.baton.policy.definition..",
                        "io.baton.system..",
                        "io.baton.intake..",
                        "io.baton.retention..",
                        "io.baton.handoff.camel.."))
                .check(HOUSE);
    }

    @Test
    void only_the_wiring_and_the_pages_know_the_api() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.baton.api..", "io.baton.dashboard..")
                .and(DescribedPredicate.not(WIRING))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.baton.api..")
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "demo", "dashboard", "twin"})
    void only_the_wiring_knows_an_outer_room(String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.baton." + room + "..")
                .and(DescribedPredicate.not(WIRING))
                .should()
                .dependOnClassesThat(resideInAPackage("io.baton." + room + ".."))
                .check(HOUSE);
    }

    @Test
    void an_exchange_is_seen_only_where_camel_meets_a_room() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.baton.canonical..",
                        "io.baton.handoff",
                        "io.baton.policy..",
                        "io.baton.task..",
                        "io.baton.api..",
                        "io.baton.dashboard..",
                        "io.baton.twin..",
                        "io.baton.demo..")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.camel.."))
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void rooms_have_no_cycles() {
        slices().matching("io.baton.(*)..")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(WIRING, DescribedPredicate.alwaysTrue())
                .check(HOUSE);
    }
}
