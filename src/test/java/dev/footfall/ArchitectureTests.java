package dev.footfall;

import java.util.Arrays;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

/**
 * The packages, the arrows between them and who owns which technology.
 */
@AnalyzeClasses(packages = "dev.footfall", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String FOLD = "dev\\.footfall\\.pipeline\\.(Fold|DeadLetters|DeadLetterSettings)(\\$.*)?";

	@ArchTest
	static final ArchRule packagesDependOnThoseBeforeThem = layeredArchitecture().consideringOnlyDependenciesInLayers()
		.layer("reading")
		.definedBy("dev.footfall.reading..")
		.layer("summary")
		.definedBy("dev.footfall.summary..")
		.layer("broker")
		.definedBy("dev.footfall.broker..")
		.layer("ledger")
		.definedBy("dev.footfall.ledger..")
		.layer("pipeline")
		.definedBy("dev.footfall.pipeline..")
		.layer("metrics")
		.definedBy("dev.footfall.metrics..")
		.layer("dashboard")
		.definedBy("dev.footfall.dashboard..")
		.layer("simulator")
		.definedBy("dev.footfall.simulator..")
		.layer("health")
		.definedBy("dev.footfall.health..")
		.whereLayer("reading")
		.mayNotAccessAnyLayer()
		.whereLayer("summary")
		.mayOnlyAccessLayers("reading")
		.whereLayer("broker")
		.mayOnlyAccessLayers("reading")
		.whereLayer("ledger")
		.mayOnlyAccessLayers("reading", "summary")
		.whereLayer("pipeline")
		.mayOnlyAccessLayers("reading", "summary", "broker", "ledger", "metrics")
		.whereLayer("metrics")
		.mayOnlyAccessLayers("summary", "ledger")
		.whereLayer("dashboard")
		.mayOnlyAccessLayers("metrics", "ledger", "broker", "simulator")
		.whereLayer("simulator")
		.mayOnlyAccessLayers("reading", "broker")
		.whereLayer("health")
		.mayOnlyAccessLayers("broker", "pipeline", "ledger", "metrics");

	@ArchTest
	static final ArchRule packagesAreFreeOfCycles = slices().matching("dev.footfall.(*)..").should().beFreeOfCycles();

	@ArchTest
	static final ArchRule packagesDoNotKnowTheApplication = noClasses().that()
		.resideInAPackage("dev.footfall.*..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.footfall");

	@ArchTest
	static final ArchRule streamingJsonIsForReadingsLayoutsAndThePage = only("reading", "metrics", "dashboard")
		.use("com.fasterxml.jackson.core..");

	@ArchTest
	static final ArchRule kafkaServerAndItsSpringAreForTheBroker = only("broker").use("reactor.kafka..",
			"org.springframework.kafka..", "kafka..");

	@ArchTest
	static final ArchRule kafkaClientsAreForTheBrokerAndThePipeline = only("broker", "pipeline")
		.use("org.apache.kafka..");

	@ArchTest
	static final ArchRule databasesAreForTheLedger = only("ledger").use("java.sql..", "javax.sql..",
			"org.springframework.jdbc..", "org.flywaydb..", "com.zaxxer.hikari..", "org.sqlite..", "org.postgresql..");

	@ArchTest
	static final ArchRule sparkIsForThePipeline = only("pipeline").use("org.apache.spark..", "org.apache.hadoop..",
			"scala..");

	@ArchTest
	static final ArchRule sinksAreForThoseWhoPublishChanges = only("metrics", "dashboard", "simulator")
		.useTypesNamed("reactor\\.core\\.publisher\\.Sinks(\\$.*)?");

	@ArchTest
	static final ArchRule httpIsForThePageAndTheSimulator = only("dashboard", "simulator")
		.use("org.springframework.web..", "org.springframework.http..");

	@ArchTest
	static final ArchRule actuatorIsForHealth = only("health").use("org.springframework.boot.actuate..");

	@ArchTest
	static final ArchRule metersAreForThoseWhoHaveSomethingToMeasure = only("pipeline", "metrics", "dashboard",
			"health")
		.use("io.micrometer..");

	@ArchTest
	static final ArchRule theDescriptionIsForThoseWhoAnswer = only("dashboard", "simulator").use("io.swagger..",
			"org.springdoc..");

	@ArchTest
	static final ArchRule coreKnowsNoSpring = noClasses().that()
		.resideInAnyPackage("dev.footfall.reading..", "dev.footfall.summary..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..");

	@ArchTest
	static final ArchRule foldKnowsNoSpring = noClasses().that()
		.haveNameMatching(FOLD)
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework..");

	private static Owners only(String... packages) {
		return new Owners(packages);
	}

	/** The packages that may use a technology. */
	private record Owners(String... packages) {

		ArchRule use(String... technology) {
			return noClasses().that()
				.resideOutsideOfPackages(patterns())
				.should()
				.dependOnClassesThat()
				.resideInAnyPackage(technology);
		}

		ArchRule useTypesNamed(String pattern) {
			return noClasses().that()
				.resideOutsideOfPackages(patterns())
				.should()
				.dependOnClassesThat()
				.haveNameMatching(pattern);
		}

		private String[] patterns() {
			return Arrays.stream(this.packages)
				.map((name) -> "dev.footfall.%s..".formatted(name))
				.toArray(String[]::new);
		}

	}

}
