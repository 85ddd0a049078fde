"""How sure a forecast is: quantiles and possible courses, from the errors that the same method made on the past."""
