package winnow.reader;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Kinds of files that say what they are in their first bytes.
final class Signatures {
    /// Bytes that stand at a place of a file of that kind, written as Latin-1.
    private record Signature(String kind, int offset, String bytes) {
        boolean matches(byte[] head) {
            if (head.length < offset + bytes.length()) {
                return false;
            }
            for (int i = 0; i < bytes.length(); i++) {
                if ((head[offset + i] & 0xFF) != bytes.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Signature> TABLE =
            List.of(
                    at(0, "image", "\u0089PNG\r\n"),
                    at(0, "image", "\u00FF\u00D8\u00FF"), // JPEG
                    at(0, "image", "GIF87a"),
                    at(0, "image", "GIF89a"),
                    at(8, "image", "WEBP"),
                    at(0, "image", "\0\0\u0001\0"), // icon
                    at(0, "image", "\0\0\u0002\0"), // cursor
                    at(0, "image", "II*\0"), // TIFF
                    at(0, "image", "MM\0*"),
                    at(0, "image", "8BPS\0"),
                    at(4, "image", "ftypavif"),
                    at(4, "image", "ftyphei"),
                    at(4, "image", "ftypmif1"),
                    at(0, "image", "\u00FF\n\u00FA\u001F"), // JPEG XL
                    at(0, "pdf", "%PDF-"),
                    at(0, "office", "{\\rtf"),
                    at(0, "office", "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1"), // OLE: doc, xls, ppt
                    at(30, "office", "[Content_Types].xml"), // docx, xlsx, pptx are zip files
                    at(30, "office", "_rels/.rels"),
                    at(30, "office", "mimetypeapplication/vnd.oasis"),
                    at(0, "archive", "PK\u0003\u0004"), // zip
                    at(0, "archive", "PK\u0005\u0006"),
                    at(0, "archive", "\u00FD7zXZ\0"),
                    at(0, "archive", "7z\u00BC\u00AF'\u001C"),
                    at(0, "archive", "Rar!\u001A\u0007"),
                    at(0, "archive", "\u0004\"M\u0018"), // lz4
                    at(0, "archive", "!<arch>\n"),
                    at(257, "archive", "ustar"),
                    at(0, "font", "wOFF"),
                    at(0, "font", "wOF2"),
                    at(0, "font", "OTTO\0"),
                    at(0, "font", "\0\u0001\0\0\0"), // TrueType
                    at(0, "font", "true\0"),
                    at(0, "font", "ttcf\0"),
                    at(34, "font", "LP\0"), // embedded OpenType
                    at(0, "audio", "ID3\u0002"),
                    at(0, "audio", "ID3\u0003"),
                    at(0, "audio", "ID3\u0004"),
                    at(0, "audio", "\u00FF\u00FB"), // MP3
                    at(0, "audio", "\u00FF\u00F3"),
                    at(0, "audio", "\u00FF\u00F2"),
                    at(0, "audio", "OggS\0"),
                    at(0, "audio", "fLaC\0"),
                    at(0, "audio", "MThd\0"),
                    at(8, "audio", "WAVEfmt"),
                    at(4, "audio", "ftypM4A"),
                    at(4, "video", "ftyp"),
                    at(8, "video", "AVI LIST"),
                    at(0, "video", "\u001AE\u00DF\u00A3"), // WebM, Matroska
                    at(0, "video", "\0\0\u0001\u00BA"), // MPEG
                    at(0, "video", "\0\0\u0001\u00B3"),
                    at(0, "video", "FLV\u0001"),
                    at(0, "video", "0&\u00B2u\u008Ef"), // WMV
                    at(0, "other binary", "\u007FELF"),
                    at(0, "other binary", "\u00CA\u00FE\u00BA\u00BE"), // class
                    at(0, "other binary", "\0asm"),
                    at(0, "other binary", "SQLite format 3\0"));

    private Signatures() {}

    private static Signature at(int offset, String kind, String bytes) {
        return new Signature(kind, offset, bytes);
    }

    /// The kind of a file that begins so; null if no signature matches.
    static @Nullable String kind(byte[] head) {
        for (Signature signature : TABLE) {
            if (signature.matches(head)) {
                return signature.kind;
            }
        }
        return isBitmap(head) ? "image" : null;
    }

    /// `BM` alone begins words too; a bitmap has four reserved zero bytes behind its size.
    private static boolean isBitmap(byte[] head) {
        return head.length > 26
                && head[0] == 'B'
                && head[1] == 'M'
                && (head[6] | head[7] | head[8] | head[9]) == 0;
    }
}
