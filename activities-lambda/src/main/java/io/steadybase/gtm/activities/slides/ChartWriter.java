package io.steadybase.gtm.activities.slides;

import io.steadybase.gtm.activities.slides.Deck.Bar;
import io.steadybase.gtm.activities.slides.Deck.Chart;
import java.awt.Color;
import java.awt.Rectangle;
import java.util.List;
import org.apache.poi.common.usermodel.fonts.FontGroup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFNoFillProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xddf.usermodel.text.XDDFFont;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFChart;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/** Draws bars with their figures on them; the figures lie in a workbook inside the file, so that the chart can be edited. */
final class ChartWriter {
    private static final String AMOUNTS = "#,##0";
    private static final XDDFFont[] FACE = {new XDDFFont(FontGroup.LATIN, Look.FACE, null, null, null)};

    private ChartWriter() {}

    static void draw(XMLSlideShow show, XSLFSlide slide, Chart chart, Rectangle place) {
        var drawn = show.createChart();
        drawn.setTitleText(chart.title());
        drawn.getTitle().getBody().getParagraph(0).getTextRuns().forEach(run -> {
            run.setFontSize(14d);
            run.setFonts(FACE);
        });
        drawn.setTitleOverlay(false);
        plot(drawn, chart);
        label(drawn);
        slide.addChart(
                drawn,
                new Rectangle(
                        Units.toEMU(place.getX()),
                        Units.toEMU(place.getY()),
                        Units.toEMU(place.getWidth()),
                        Units.toEMU(place.getHeight())));
    }

    private static void plot(XSLFChart drawn, Chart chart) {
        var categories = drawn.createCategoryAxis(AxisPosition.BOTTOM);
        var values = drawn.createValueAxis(AxisPosition.LEFT);
        style(categories, values);
        var bars = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, categories, values);
        bars.setBarDirection(BarDirection.COL);
        bars.setGapWidth(chart.bars().size() > 3 ? 60 : 150);
        bars.setVaryColors(false);
        var rows = chart.bars().size();
        var labels = chart.bars().stream().map(Bar::label).toArray(String[]::new);
        var figures =
                chart.bars().stream().map(bar -> bar.value().doubleValue()).toArray(Double[]::new);
        var series = bars.addSeries(
                XDDFDataSourcesFactory.fromArray(labels, drawn.formatRange(new CellRangeAddress(1, rows, 0, 0)), 0),
                XDDFDataSourcesFactory.fromArray(figures, drawn.formatRange(new CellRangeAddress(1, rows, 1, 1)), 1));
        series.setTitle(chart.title(), drawn.setSheetTitle(chart.title(), 1));
        series.setFillProperties(solid(Look.ACCENT));
        drawn.plot(bars);
    }

    private static void style(XDDFCategoryAxis categories, XDDFValueAxis values) {
        values.setCrosses(AxisCrosses.AUTO_ZERO);
        values.setMinimum(0);
        values.setNumberFormat(AMOUNTS);
        values.getOrAddMajorGridProperties()
                .setLineProperties(new XDDFLineProperties(solid(new Color(0xDD, 0xE3, 0xE7))));
        values.getOrAddShapeProperties().setLineProperties(new XDDFLineProperties(new XDDFNoFillProperties()));
        for (var axis : List.of(categories, values)) {
            axis.getOrAddTextProperties().setFontSize(11d);
            axis.getOrAddTextProperties().setFonts(FACE);
        }
    }

    /** Each bar says what it stands for. */
    private static void label(XSLFChart drawn) {
        var series = drawn.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(0);
        var labels = series.isSetDLbls() ? series.getDLbls() : series.addNewDLbls();
        var format = labels.addNewNumFmt();
        format.setFormatCode(AMOUNTS);
        format.setSourceLinked(false);
        var text = labels.addNewTxPr();
        text.addNewBodyPr();
        var run = text.addNewP().addNewPPr().addNewDefRPr();
        run.setSz(1000);
        run.addNewLatin().setTypeface(Look.FACE);
        labels.addNewShowLegendKey().setVal(false);
        labels.addNewShowVal().setVal(true);
        labels.addNewShowCatName().setVal(false);
        labels.addNewShowSerName().setVal(false);
        labels.addNewShowPercent().setVal(false);
        labels.addNewShowBubbleSize().setVal(false);
    }

    private static XDDFSolidFillProperties solid(Color colour) {
        return new XDDFSolidFillProperties(
                XDDFColor.from(new byte[] {(byte) colour.getRed(), (byte) colour.getGreen(), (byte) colour.getBlue()}));
    }
}
