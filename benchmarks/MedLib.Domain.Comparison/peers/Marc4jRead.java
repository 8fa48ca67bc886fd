import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import org.marc4j.MarcReader;
import org.marc4j.MarcStreamReader;
import org.marc4j.MarcXmlReader;
import org.marc4j.marc.ControlField;
import org.marc4j.marc.DataField;
import org.marc4j.marc.Record;
import org.marc4j.marc.Subfield;
import org.marc4j.marc.VariableField;

/** Reads a file with marc4j and touches every value: once, or several times in one process to see it warm. */
public final class Marc4jRead {
    public static void main(String[] args) throws Exception {
        com.sun.management.OperatingSystemMXBean machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        int times = args.length > 1 ? Integer.parseInt(args[1]) : 1;
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            long processor = machine.getProcessCpuTime();
            long records = 0;
            long characters = 0;
            try (InputStream in = new BufferedInputStream(new FileInputStream(args[0]), 1 << 18)) {
                MarcReader reader = args[0].endsWith(".xml") ? new MarcXmlReader(in) : new MarcStreamReader(in);
                while (reader.hasNext()) {
                    Record record = reader.next();
                    records++;
                    for (VariableField field : record.getVariableFields()) {
                        if (field instanceof ControlField) {
                            characters += ((ControlField) field).getData().length();
                        } else {
                            for (Subfield subfield : ((DataField) field).getSubfields()) {
                                characters += subfield.getData().length();
                            }
                        }
                    }
                }
            }

            System.out.println("records=" + records + " characters=" + characters + " seconds=" + (System.nanoTime() - before) / 1e9 + " processor=" + (machine.getProcessCpuTime() - processor) / 1e9);
        }
    }
}
