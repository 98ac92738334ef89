package dev.footfall.simulator;

/**
 * The areas of the simulated shop, as its sensors name them; they are those of the
 * default floor plan.
 */
enum FloorArea {

	ENTRADA("Entrada", Section.ENTRANCE, 2), CORREDOR_A("Corredor_A", Section.AISLES, 3),
	CORREDOR_B("Corredor_B", Section.AISLES, 3), SESSAO_DE_ROUPAS("Sessao_de_Roupas", Section.CLOTHING, 4),
	SESSAO_DE_ELETRONICOS("Sessao_de_Eletronicos", Section.ELECTRONICS, 4), CAIXA("Caixa", Section.CHECKOUT, 3);

	final Name location;

	final Section section;

	final int sensors;

	FloorArea(String location, Section section, int sensors) {
		this.location = new Name(location);
		this.section = section;
		this.sensors = sensors;
	}

}
