// HeidelTime behind the protocol of run.py: java -cp JAR HeidelTime.java CONFIG DOCUMENTS ANSWERS
// DOCUMENTS is what speed.py writes for it: a line of id, day and text in Base64, parted by blanks, for each document.
// ANSWERS gets the CPU-seconds, then a line of id and the TimeML in Base64 for each document.
import de.unihd.dbs.heideltime.standalone.DocumentType;
import de.unihd.dbs.heideltime.standalone.HeidelTimeStandalone;
import de.unihd.dbs.heideltime.standalone.OutputType;
import de.unihd.dbs.heideltime.standalone.POSTagger;
import de.unihd.dbs.uima.annotator.heideltime.resources.Language;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.SimpleDateFormat;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

public class HeidelTime {
    static final int WARM = 20;
    static HeidelTimeStandalone tagger;

    public static void main(String[] arguments) throws Exception {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[1]))) rows.add(line.split(" "));
        tagger = new HeidelTimeStandalone(
            Language.ENGLISH, DocumentType.NEWS, OutputType.TIMEML, arguments[0], POSTagger.TREETAGGER);
        for (String[] row : rows.subList(0, Math.min(WARM, rows.size()))) tag(row);
        List<String> found = new ArrayList<>();
        double begun = cpu();
        for (String[] row : rows) found.add(tag(row));
        double spent = cpu() - begun;
        try (PrintWriter out = new PrintWriter(arguments[2], StandardCharsets.UTF_8)) {
            out.println(spent);
            for (int index = 0; index < rows.size(); index++) {
                byte[] bytes = found.get(index).getBytes(StandardCharsets.UTF_8);
                out.println(rows.get(index)[0] + " " + Base64.getEncoder().encodeToString(bytes));
            }
        }
    }

    static String tag(String[] row) throws Exception {
        String text = new String(Base64.getDecoder().decode(row[2]), StandardCharsets.UTF_8);
        try {
            return tagger.process(text, new SimpleDateFormat("yyyy-MM-dd").parse(row[1]));
        } catch (Exception failure) {
            return "";
        }
    }

    /** CPU-seconds of this process and of the part-of-speech tagger that it started and waited for. */
    static double cpu() throws Exception {
        String[] fields = Files.readString(Path.of("/proc/self/stat")).replaceFirst(".*\\) ", "").split(" ");
        long children = Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        com.sun.management.OperatingSystemMXBean own =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return own.getProcessCpuTime() / 1e9 + children / 100.0;
    }
}
