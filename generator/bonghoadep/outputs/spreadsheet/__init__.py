"""Tables as files for spreadsheets: CSV for every program, a workbook with a sheet for each table."""

from .csv_files import csv_file
from .sheet import Row, Sheet, Value
from .workbook import xlsx_file

__all__ = ["Row", "Sheet", "Value", "csv_file", "xlsx_file"]
