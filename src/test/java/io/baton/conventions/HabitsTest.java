package io.baton.conventions;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How the code is written, wherever it stands. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HabitsTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.baton");
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages("io.baton");

    private static final Set<String> READS_THE_CLOCK = Set.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalTime.now()",
            "java.time.LocalDateTime.now()",
            "java.time.OffsetDateTime.now()",
            "java.time.ZonedDateTime.now()",
            "java.lang.System.currentTimeMillis()",
            "java.util.UUID.randomUUID()",
            "java.lang.Thread.sleep(long)",
            "java.lang.Thread.sleep(java.time.Duration)");

    @Test
    void time_chance_and_sleep_come_from_the_platform() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.baton.platform..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "reads the clock, draws an id or sleeps by itself",
                        call -> READS_THE_CLOCK.contains(call.getTarget().getFullName())))
                .because("a test must be able to set them: inject java.time.Clock and io.baton.platform.Ids")
                .check(HOUSE);
    }

    @Test
    void only_the_ways_into_the_program_hold_the_standard_streams() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.baton.platform..")
                .and()
                .areNotAssignableTo(QuarkusApplication.class)
                .should()
                .accessFieldWhere(DescribedPredicate.<JavaAccess<?>>describe(
                                "System.out or System.err",
                                access -> access.getTargetOwner().isEquivalentTo(System.class)
                                        && Set.of("out", "err").contains(access.getName()))
                        .forSubtype())
                .because("what prints is given a PrintStream")
                .check(HOUSE);
    }

    @Test
    void our_exceptions_have_one_root() {
        classes()
                .that()
                .areAssignableTo(Throwable.class)
                .and()
                .resideOutsideOfPackages("io.baton.twin..", "io.baton.platform.problem..")
                .and()
                .areNotAssignableTo("com.schibsted.spt.data.jslt.JsltException")
                .should()
                .beAssignableTo("io.baton.platform.HandoffException")
                .because(
                        "all but answers of twins, HTTP problems and JSLT's complaints are failures with a code and facts")
                .check(HOUSE);
    }

    @Test
    void nobody_throws_a_bare_exception() {
        noClasses()
                .should()
                .callConstructorWhere(target(owner(DescribedPredicate.describe(
                                "RuntimeException or Exception themselves",
                                type -> type.isEquivalentTo(RuntimeException.class)
                                        || type.isEquivalentTo(Exception.class))))
                        .and(DescribedPredicate.describe(
                                "by new, not by a subclass",
                                call -> !call.getOriginOwner().isAssignableTo(Throwable.class))))
                .because("a failure says retryable or terminal, with a code and facts")
                .check(HOUSE);
    }

    @Test
    void money_is_never_a_binary_fraction() {
        noFields()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("io.baton.canonical..")
                .should()
                .haveRawType(binaryFraction())
                .allowEmptyShould(true)
                .check(HOUSE);
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage("io.baton.canonical..")
                .should()
                .haveRawReturnType(binaryFraction())
                .allowEmptyShould(true)
                .check(HOUSE);
    }

    @Test
    void what_a_class_needs_comes_through_its_constructor() {
        noFields().should().beAnnotatedWith(Inject.class).check(HOUSE);
    }

    @Test
    void class_names_say_what_a_thing_does() {
        noClasses()
                .should()
                .haveNameMatching(
                        ".*[.$](\\w*[a-z0-9])?(Utils?|Helper|Manager|Impl|Base|Common|Data|Info)([A-Z0-9]\\w*)?")
                .check(HOUSE);
    }

    @Test
    void every_package_states_its_null_contract() {
        classes()
                .should(be(DescribedPredicate.<JavaClass>describe(
                        "in a package marked @NullMarked by its package-info",
                        type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
                .check(HOUSE);
    }

    @Test
    void tests_wait_for_something_and_mock_nothing() {
        noClasses()
                .should()
                .callMethodWhere(target(name("sleep"))
                        .and(target(owner(
                                DescribedPredicate.describe("Thread", type -> type.isEquivalentTo(Thread.class))))))
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.mockito..")
                .check(TESTS);
    }

    private static DescribedPredicate<JavaClass> binaryFraction() {
        return DescribedPredicate.describe(
                "float or double",
                type -> Set.of("float", "double", "java.lang.Float", "java.lang.Double")
                        .contains(type.getName()));
    }
}
