"""The files a workshop leaves behind: one module a format, each with `MIME` and `render(report) -> bytes`."""

from workshop.export import as_csv, as_docx, as_json, as_markdown, as_odt, as_pdf, as_pptx, as_xlsx

EXPORTERS = {
    "csv": as_csv,
    "json": as_json,
    "md": as_markdown,
    "docx": as_docx,
    "pdf": as_pdf,
    "xlsx": as_xlsx,
    "pptx": as_pptx,
    "odt": as_odt,
}
