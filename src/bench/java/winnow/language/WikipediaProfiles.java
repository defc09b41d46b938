package winnow.language;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The sequences of letters that language-detector counted in Wikipedia
/// (`com.optimaize.languagedetector:language-detector`, Apache-2.0): what Lingua does not have, or
/// has without the vowel signs of Indic scripts.
///
/// Rare sequences are left out of them. A blank is the border of a word.
final class WikipediaProfiles {
    private static final JsonFactory JSON = new JsonFactory();

    private final ZipFile jar;

    WikipediaProfiles(ZipFile jar) {
        this.jar = jar;
    }

    Counts counts(String language) throws IOException {
        ZipEntry entry = jar.getEntry("languages/" + language);
        if (entry == null) {
            throw new IOException(jar.getName() + " has no profile of " + language);
        }
        Counts counts = new Counts();
        try (InputStream in = jar.getInputStream(entry);
                JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            while (json.nextToken() != null) {
                String letters = json.currentName();
                if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && letters != null) {
                    add(counts, letters, json.getIntValue());
                }
            }
        }
        return counts;
    }

    private static void add(Counts counts, String letters, int times) {
        switch (letters.length()) {
            case 2 -> counts.addPair(sign(letters, 0), sign(letters, 1), times);
            case 3 -> counts.add(sign(letters, 0), sign(letters, 1), sign(letters, 2), times);
            default -> {
                // single letters follow from the pairs
            }
        }
    }

    private static char sign(String letters, int at) {
        char c = letters.charAt(at);
        return c == ' ' ? Profiles.BORDER : Folding.fold(c);
    }
}
