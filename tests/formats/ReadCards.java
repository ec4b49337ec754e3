// Prints what ez-vcard reads in the file it is given, one value a line, for test_vcard.py.

import ezvcard.VCard;
import ezvcard.io.text.VCardReader;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Note;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import java.io.File;
import java.io.PrintStream;

public class ReadCards {
    static PrintStream out;

    static void say(String what, String value) {
        out.println(what + " " + (value == null ? "" : value.replace("\r\n", "\n").replace("\n", "|")));
    }

    public static void main(String[] arguments) throws Exception {
        out = new PrintStream(System.out, true, "UTF-8");
        try (VCardReader reader = new VCardReader(new File(arguments[0]))) {
            for (VCard card; (card = reader.readNext()) != null; ) {
                say("version", card.getVersion().getVersion());
                say("fn", card.getFormattedName().getValue());
                say("family", card.getStructuredName().getFamily());
                say("given", card.getStructuredName().getGiven());
                say("org", String.join("+", card.getOrganization().getValues()));
                for (Title title : card.getTitles()) say("title", title.getValue());
                for (Telephone number : card.getTelephoneNumbers()) say("tel", number.getText());
                for (Email mail : card.getEmails()) say("email", mail.getValue());
                for (Address place : card.getAddresses()) {
                    say("street", place.getStreetAddress());
                    say("city", place.getLocality());
                }
                for (Note note : card.getNotes()) say("note", note.getValue());
                say("categories", String.join("+", card.getCategories().getValues()));
                say("photo", String.valueOf(card.getPhotos().get(0).getData().length));
                say("warnings", String.valueOf(reader.getWarnings().size()));
            }
        }
    }
}
