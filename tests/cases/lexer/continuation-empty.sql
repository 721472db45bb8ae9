SELECT ''
'';SELECT ''''
'''';SELECT ''
';';